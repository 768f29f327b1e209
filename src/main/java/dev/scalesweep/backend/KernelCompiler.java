package dev.scalesweep.backend;

import dev.scalesweep.input.Mistake;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles generated source with the JDK's own compiler, in memory. */
public final class KernelCompiler {
  private KernelCompiler() {}

  /**
   * The class file of a generated class, with the names of its local variables.
   *
   * @param name of the class, with its package
   * @param source the text of the class
   * @param options for the compiler, beyond the class path
   * @param used classes that the source needs beside the JDK's
   * @throws Mistake if this Java runtime has no compiler
   */
  public static byte[] compile(String name, String source, List<String> options, Class<?>... used) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new Mistake(
          "this Java runtime has no compiler, and laws are compiled; install a JDK 25, not a JRE");
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (ClassFile file =
        new ClassFile(compiler.getStandardFileManager(diagnostics, Locale.ROOT, null))) {
      List<String> all = new ArrayList<>(options);
      all.addAll(List.of("-proc:none", "-g", "-classpath", classPath(used)));
      boolean compiled =
          compiler
              .getTask(null, file, diagnostics, all, null, List.of(new SourceText(name, source)))
              .call();
      if (!compiled) {
        throw new IllegalStateException(errors(diagnostics) + "\n" + source);
      }
      return file.bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String classPath(Class<?>... used) {
    return Arrays.stream(used)
        .map(KernelCompiler::home)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The jar or directory that a class was loaded from. */
  private static String home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String errors(DiagnosticCollector<JavaFileObject> diagnostics) {
    return diagnostics.getDiagnostics().stream()
        .filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
        .map(Object::toString)
        .reduce("a generated kernel does not compile", (left, right) -> left + "\n" + right);
  }

  private static final class SourceText extends SimpleJavaFileObject {
    private final String text;

    SourceText(String name, String text) {
      super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Takes the one class that comes out. */
  private static final class ClassFile extends ForwardingJavaFileManager<JavaFileManager> {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ClassFile(JavaFileManager manager) {
      super(manager);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
        @Override
        public OutputStream openOutputStream() {
          return bytes;
        }
      };
    }
  }
}
