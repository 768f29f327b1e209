package dev.scalesweep.kernels.surface;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalesweep.backend.Compiled;
import dev.scalesweep.backend.DeviceLost;
import dev.scalesweep.expr.kernel.CellKernel;
import dev.scalesweep.kernels.DeviceTest;
import dev.scalesweep.kernels.task.DeviceFailures;
import dev.scalesweep.kernels.task.KernelNumber;
import dev.scalesweep.kernels.task.KernelPlan;
import dev.scalesweep.kernels.task.KernelTask;
import org.junit.jupiter.api.Test;
import uk.ac.manchester.tornado.api.TornadoExecutionPlan;

/** What goes wrong on a device is a failure that says so. */
@DeviceTest
class SurfacePlanTest {
  private static final DeviceFailures FAILURES = new DeviceFailures("opencl:0:0");
  private final Compiled<CellKernel> compiled = Surfaces.compiled("r * c");

  @Test
  void aKernelThatTornadoCannotCompileIsAFailure() {
    assertThatThrownBy(() -> run(new FailingKernels.Unimplemented(), 64))
        .isInstanceOf(DeviceLost.class)
        .hasMessageStartingWith("the device opencl:0:0 cannot compile the kernel: ");
  }

  @Test
  void aKernelThatTheDriverCannotCompileIsAFailure() {
    assertThatThrownBy(() -> run(new FailingKernels.RefusedByTheDriver(), 64))
        .isInstanceOf(DeviceLost.class)
        .hasMessageStartingWith("the device opencl:0:0 cannot compile the kernel: ");
  }

  @Test
  void tooLittleMemoryIsAFailureAndTheDeviceGoesOn() throws InterruptedException {
    KernelTask kernel = TestDevice.classes().kernel(source());
    assertThatThrownBy(() -> run(kernel, TestDevice.TOO_MANY_CELLS))
        .isInstanceOf(DeviceLost.class)
        .hasMessageStartingWith("the device opencl:0:0 is out of memory: ");
    run(kernel, 64);
  }

  @Test
  void aKernelThatDidNotRunIsAFailure() {
    assertThatThrownBy(() -> FAILURES.ran(0))
        .isInstanceOf(DeviceLost.class)
        .hasMessage("the device opencl:0:0 has not run the kernel: its clock shows no time");
  }

  private SurfaceSource source() {
    return SurfaceSource.of(compiled, KernelNumber.FLOAT64);
  }

  private void run(KernelTask kernel, int cells) {
    SurfaceValues values =
        new SurfaceValues(compiled, Surfaces.inputs(1, new double[] {1, 2}, new double[] {1, 2}));
    SurfaceArrays arrays = SurfaceArrays.of(KernelNumber.FLOAT64, values, new Tiling(1, cells), 1);
    KernelPlan task =
        new KernelPlan(TornadoExecutionPlan.getDevice(0, 0), FAILURES, kernel, arrays.arguments());
    try (SurfacePlan plan = new SurfacePlan(task, arrays)) {
      plan.plan().compile();
      plan.run(1, cells, 1);
    }
  }
}
