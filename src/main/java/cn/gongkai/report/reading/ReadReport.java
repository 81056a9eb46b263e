package cn.gongkai.report.reading;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A published annual report as it was read.
///
/// @param title as printed
/// @param organ whose report its title says it is
/// @param year the year its title says it is about
/// @param cells the numbers that were read
/// @param unread every other cell, with the reason, in the order of the report
/// @param repairs cells whose print had to be interpreted, in the order of the report
/// @param chapters their running text, a paragraph a line
public record ReadReport(
        Optional<String> title,
        Optional<String> organ,
        OptionalInt year,
        Cells cells,
        List<Unread> unread,
        List<Repair> repairs,
        Chapters chapters) {

    public ReadReport {
        unread = List.copyOf(unread);
        repairs = List.copyOf(repairs);
    }

    /// A cell that has no number.
    public record Unread(Cell cell, Why why) {}

    /// A cell whose number is not simply what is printed at its place.
    ///
    /// @param printed what stands there; empty where nothing does
    public record Repair(Cell cell, How how, String printed) {}

    /// Why a cell is unread.
    public enum Why {
        /// Its row, or its place in the text, was not found.
        NOT_FOUND,
        /// No number stands there.
        EMPTY,
        /// What stands there is no number.
        UNREADABLE,
        /// It could be one or the other; the arithmetic does not decide.
        AMBIGUOUS,
        /// Its row's label and place say different things.
        LABEL,
        /// The table is of another format, such as that of 2019.
        OTHER_FORMAT,
        /// Said to be about so many (300余条), not exactly.
        ROUNDED,
        /// Not in 10,000 yuan.
        UNIT;

        /// In a sentence, for staff.
        public String sentence() {
            return Words.of("why." + name());
        }
    }

    /// How a number was come by.
    public enum How {
        /// A letter stood for a digit: O for 0, l or I for 1.
        LETTER,
        /// A stroke stood for none.
        NONE,
        /// A blank within the number was left out.
        BLANK,
        /// Numbers that ran together were parted.
        PARTED,
        /// Other numbers of its row are lost; the arithmetic says which column it belongs to.
        PLACED,
        /// It is lost; its row and its column give the same number.
        COMPUTED;

        /// In a sentence, for staff.
        public String sentence() {
            return Words.of("how." + name());
        }
    }
}
