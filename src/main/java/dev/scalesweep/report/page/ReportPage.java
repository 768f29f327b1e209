package dev.scalesweep.report.page;

import dev.scalesweep.report.NumberText;
import dev.scalesweep.report.PeopleNumber;
import dev.scalesweep.report.figure.Compute;
import dev.scalesweep.report.figure.Figures;
import dev.scalesweep.report.result.Part;
import dev.scalesweep.report.result.ResultFolder;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the page of a result directory. The same results give the same bytes. */
public final class ReportPage {
  private static final Version VERSION = Configuration.VERSION_2_3_34;
  private static final Configuration TEMPLATES = templates();

  private static final int DIGITS = 3;

  private ReportPage() {}

  private static Configuration templates() {
    Configuration configuration = new Configuration(VERSION);
    configuration.setClassForTemplateLoading(ReportPage.class, "");
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    return configuration;
  }

  /**
   * Writes the page.
   *
   * @param theme which it opens in; the reader can change it
   * @param out where to, in UTF-8; stays open
   * @throws IOException if {@code out} fails
   */
  public static void write(ResultFolder folder, PageTheme theme, OutputStream out)
      throws IOException {
    Template template = TEMPLATES.getTemplate("report.ftlh");
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try {
      template.process(model(folder, theme), writer);
    } catch (TemplateException e) {
      throw new IllegalStateException(e);
    }
    writer.flush();
  }

  private static Map<String, Object> model(ResultFolder folder, PageTheme theme)
      throws TemplateModelException {
    Asset style = Asset.of("report.css");
    Asset library = Asset.d3();
    Asset script = Asset.of("format.js", "plot.js", "chart.js", "map.js", "table.js", "report.js");
    PageData data = new PageData(folder);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("numbers", methods(PeopleNumber.class));
    model.put("powers", methods(NumberText.class));
    model.put("theme", theme.toString());
    model.put("policy", policy(style, library, script));
    model.put("style", HTMLOutputFormat.INSTANCE.fromMarkup(style.text()));
    model.put("library", HTMLOutputFormat.INSTANCE.fromMarkup(library.text()));
    model.put("script", HTMLOutputFormat.INSTANCE.fromMarkup(script.text()));
    model.put("data", HTMLOutputFormat.INSTANCE.fromMarkup(data.json()));
    model.put("maps", data.maps());
    model.put("figures", Figures.of(folder));
    putText(folder, data, model);
    return model;
  }

  /** The methods of a class, for the template to call. */
  private static TemplateModel methods(Class<?> type) throws TemplateModelException {
    return new DefaultObjectWrapperBuilder(VERSION).build().getStaticModels().get(type.getName());
  }

  private static String policy(Asset style, Asset library, Asset script) {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src "
        + style.source()
        + "; script-src "
        + library.source()
        + " "
        + script.source();
  }

  private static void putText(ResultFolder folder, PageData data, Map<String, Object> model) {
    model.put("title", folder.title());
    model.put("law", folder.lawName());
    model.put("formula", folder.formula());
    model.put("unit", folder.unit());
    model.put("budgets", data.budgets());
    model.put("level", data.level());
    model.put("doubts", Doubts.of(folder));
    model.put("parameters", folder.fit().map(Parameter::of).orElse(List.of()));
    model.put("runs", folder.runs().filter(Compute::isKnown).map(it -> it.rows().size()).orElse(0));
    model.put("facts", Facts.of(folder));
    model.put("verdict", folder.fit().map(it -> it.text("verdict", "class")).orElse(""));
    model.put("exponents", folder.fit().map(ReportPage::exponents).orElse(Map.of()));
  }

  private static Map<String, String> exponents(Part fit) {
    double n = fit.number("allocation", "N_exponent");
    double d = fit.number("allocation", "D_exponent");
    return Double.isNaN(n)
        ? Map.of()
        : Map.of("N", PeopleNumber.digits(n, DIGITS), "D", PeopleNumber.digits(d, DIGITS));
  }
}
