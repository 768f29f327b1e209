package dev.scalesweep.backend;

import dev.scalesweep.backend.reference.ReferenceBackend;
import dev.scalesweep.backend.vector.VectorBackend;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Wording;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Pattern;

/**
 * The choice of an engine, made once at the start of a job. Classes of the incubator module are
 * touched only where it is there, so that the reference runs on any JDK.
 */
public final class Backends {
  /** The name that leaves the choice to the program. */
  public static final String AUTO = "auto";

  private static final List<String> WIDTHS = List.of("128", "256", "512");

  private static final String DEVICE = "[a-z]+:\\d+:\\d+";

  private static final String SEPARATOR = ",";

  private static final Pattern DEVICES = Pattern.compile(DEVICE + "(" + SEPARATOR + DEVICE + ")*");

  private Backends() {}

  /**
   * Whether this names a device, such as {@code opencl:0:0}, or several with commas between, be
   * they there or not.
   */
  public static boolean isDevice(String name) {
    return DEVICES.matcher(name).matches();
  }

  /** The names of several devices in one. */
  public static String joined(List<String> devices) {
    return String.join(SEPARATOR, devices);
  }

  /** The devices that a name of one or of several names. */
  public static List<String> devices(String name) {
    return List.of(name.split(SEPARATOR));
  }

  /**
   * Every backend that needs no device, the preferred one first.
   *
   * @throws Mistake if the system property for the width of vectors is not a width
   */
  public static List<Availability> list() {
    return List.of(vectorAvailability(), referenceAvailability());
  }

  /**
   * The backend of a name, or the best that works for {@link #AUTO}.
   *
   * @throws Mistake if the name is unknown, or what it names cannot run here
   * @throws dev.scalesweep.input.Failure if a device is no longer there
   */
  public static Choice choose(String name) {
    return switch (name) {
      case AUTO -> best();
      case VectorBackend.NAME -> new Choice(vector(), "vector was asked for");
      case ReferenceBackend.NAME -> new Choice(reference(), "reference was asked for");
      case String it when isDevice(it) -> new Choice(device(it), it + " was asked for");
      default ->
          throw new Mistake(
              "there is no backend "
                  + Wording.quoted(name)
                  + "; auto, reference, vector or a device such as opencl:0:0 would be right");
    };
  }

  private static Choice best() {
    Availability vector = vectorAvailability();
    return vector.usable()
        ? new Choice(vector(), "vector is the fastest that works here")
        : new Choice(reference(), "vector cannot run: " + vector.detail());
  }

  /**
   * The device, or several as one, which leaves to the best of the others what it does not do
   * itself.
   */
  private static Backend device(String name) {
    DeviceProvider provider =
        ServiceLoader.load(DeviceProvider.class)
            .findFirst()
            .orElseThrow(() ->
                new Mistake("backend " + name + " cannot run: Java was started without TornadoVM"));
    List<Device> devices = devices(name).stream().map(provider::open).toList();
    Device device = devices.size() == 1 ? devices.getFirst() : new JoinedDevice(devices);
    return new DeviceBackend(device, best().backend());
  }

  private static Availability referenceAvailability() {
    return new Availability(ReferenceBackend.NAME, true, reference().description());
  }

  private static Availability vectorAvailability() {
    if (!hasVectors()) {
      String remedy =
          "the module "
              + VectorBackend.MODULE
              + " is not there; start Java with --add-modules "
              + VectorBackend.MODULE;
      return new Availability(VectorBackend.NAME, false, remedy);
    }
    int cores = Runtime.getRuntime().availableProcessors();
    String detail = vector().description() + ", " + cores + " cores";
    return new Availability(VectorBackend.NAME, true, detail);
  }

  private static Backend reference() {
    return new ReferenceBackend(KernelCache.ofUser());
  }

  private static Backend vector() {
    if (!hasVectors()) {
      throw new Mistake("backend vector cannot run: " + vectorAvailability().detail());
    }
    return new VectorBackend(KernelCache.ofUser(), bits());
  }

  private static boolean hasVectors() {
    return ModuleLayer.boot().findModule(VectorBackend.MODULE).isPresent();
  }

  private static int bits() {
    String bits = System.getProperty(VectorBackend.BITS_PROPERTY);
    if (bits == null) {
      return VectorBackend.preferredBits();
    }
    if (!WIDTHS.contains(bits)) {
      throw new Mistake(
          VectorBackend.BITS_PROPERTY
              + " is "
              + Wording.quoted(bits)
              + "; 128, 256 or 512 would be right");
    }
    return Integer.parseInt(bits);
  }
}
