package dev.scalesweep.backend;

import dev.scalesweep.expr.kernel.Kernel;
import dev.scalesweep.expr.kernel.KernelSource;
import dev.scalesweep.input.Mistake;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
final class KernelCompiler {
  private KernelCompiler() {}

  /**
   * The class file of a generated class.
   *
   * @param source the text of {@link KernelSource#CLASS_NAME}
   * @param options for the compiler, beyond the class path
   */
  static byte[] compile(String source, List<String> options) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new Mistake(
          "this Java runtime has no compiler, and laws are compiled; install a JDK 25, not a JRE");
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (ClassFile file =
        new ClassFile(compiler.getStandardFileManager(diagnostics, Locale.ROOT, null))) {
      List<String> all = new ArrayList<>(options);
      all.addAll(List.of("-proc:none", "-g", "-classpath", classPath()));
      boolean compiled =
          compiler
              .getTask(null, file, diagnostics, all, null, List.of(new SourceText(source)))
              .call();
      if (!compiled) {
        throw new IllegalStateException(errors(diagnostics) + "\n" + source);
      }
      return file.bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String classPath() {
    try {
      return Path.of(Kernel.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
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

    SourceText(String text) {
      super(
          URI.create(
              "string:///" + KernelSource.CLASS_NAME.replace('.', '/') + Kind.SOURCE.extension),
          Kind.SOURCE);
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
