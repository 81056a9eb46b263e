package cn.gongkai.report.importing;

import cn.gongkai.report.form.Cells;
import java.util.UUID;

/// That staff take a draft for what the paper says.
///
/// @param version of the year's imported report that was seen with the draft
/// @param sha256 of the file, as the draft says it
/// @param typed numbers that staff typed from the paper
/// @param asPrinted that what does not add up stands so in the paper
public record Confirmation(UUID draft, int version, String sha256, Cells typed, boolean asPrinted, String by) {}
