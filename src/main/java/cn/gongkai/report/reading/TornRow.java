package cn.gongkai.report.reading;

import cn.gongkai.report.form.Row;
import java.util.List;

/// A row of the third table whose numbers are not simply one to each column.
///
/// @param ways it can be read in
record TornRow(Row row, DataRow printed, List<Way> ways) {}
