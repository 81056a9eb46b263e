package cn.gongkai.report.importing;

import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapters;
import java.time.Instant;

/// A published report of an earlier year, as staff confirmed it.
///
/// @param version counts the confirmed imports of that year from 1
/// @param corrections what staff typed from the paper, of these cells
/// @param chapters as they were read
/// @param fileName the file it was read from
/// @param sha256 of that file, in hexadecimal
public record ImportedReport(
        int year,
        int version,
        String title,
        Cells cells,
        Cells corrections,
        Chapters chapters,
        String fileName,
        String sha256,
        String by,
        Instant at) {}
