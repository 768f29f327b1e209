package dev.scalesweep.data.parquet;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads Parquet with a program that has nothing in common with the one that writes it. */
public final class DuckDb {
  private DuckDb() {}

  /**
   * The rows of a query.
   *
   * @param query in which {@code ?} stands for the file
   */
  public static List<Map<String, Object>> query(Path file, String query) {
    String text = query.replace("?", "'" + file + "'");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(text)) {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row(result));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(text, e);
    }
  }

  private static Map<String, Object> row(ResultSet result) throws SQLException {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
      row.put(result.getMetaData().getColumnName(i), result.getObject(i));
    }
    return row;
  }

  /** The numbers of a file row by row, in the order in which it has them. */
  public static List<double[]> numbers(Path file) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT * FROM '" + file + "'")) {
      List<double[]> rows = new ArrayList<>();
      while (result.next()) {
        double[] row = new double[result.getMetaData().getColumnCount()];
        for (int i = 0; i < row.length; i++) {
          row[i] = result.getDouble(i + 1);
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
