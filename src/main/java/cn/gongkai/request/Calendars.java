package cn.gongkai.request;

import cn.gongkai.deadline.CalendarChange;
import cn.gongkai.deadline.CalendarPreview;
import cn.gongkai.deadline.Deadlines;
import cn.gongkai.setting.SharedTexts;
import cn.gongkai.setting.TextKind;
import cn.gongkai.setting.TextSaved;
import cn.gongkai.setting.TextsChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// The yearly notices of holidays: taken in on one node, in force on all. Two nodes that counted by different calendars
/// would move the same last days to and fro.
@Service
public class Calendars {

    private static final Logger LOG = LoggerFactory.getLogger(Calendars.class);

    private final Deadlines deadlines;
    private final Recalculation recalculation;
    private final SharedTexts texts;
    private Map<String, String> followed = Map.of();

    Calendars(Deadlines deadlines, Recalculation recalculation, SharedTexts texts) {
        this.deadlines = deadlines;
        this.recalculation = recalculation;
        this.texts = texts;
        follow();
    }

    /// What became of a notice.
    public sealed interface Imported {

        /// It is in force.
        ///
        /// @param days that became working days or stopped being such
        /// @param moved the open requests with another last day than before
        record Done(List<LocalDate> days, List<Recalculation.Moved> moved) implements Imported {

            public Done {
                days = List.copyOf(days);
                moved = List.copyOf(moved);
            }
        }

        /// It cannot.
        ///
        /// @param reason a Chinese sentence naming file and fault
        record Refused(String reason) implements Imported {}
    }

    /// What a notice would change.
    public sealed interface Previewed {

        /// It can be taken in.
        ///
        /// @param calendar the days
        /// @param requests whose last day would move
        record Usable(CalendarPreview.Usable calendar, Recalculation.Preview requests) implements Previewed {}

        /// It cannot.
        ///
        /// @param reason a Chinese sentence naming file and fault
        record Refused(String reason) implements Previewed {}
    }

    /// Says what [#take] would do, and changes nothing.
    ///
    /// @param overlay the region it is for, or `none` for the national notice
    /// @param json in holiday-cn's format
    public Previewed preview(String overlay, String json) {
        return switch (deadlines.preview(overlay, json)) {
            case CalendarPreview.Usable readable ->
                new Previewed.Usable(readable, recalculation.preview(readable.then()));
            case CalendarPreview.Refused(var reason) -> new Previewed.Refused(reason);
        };
    }

    /// Takes a year's notice in and counts every open request anew.
    ///
    /// @param overlay the region it is for, or `none` for the national notice
    /// @param json in holiday-cn's format
    /// @param by the name of an account
    public Imported take(String overlay, String json, String by) {
        return switch (deadlines.preview(overlay, json)) {
            case CalendarPreview.Refused(var reason) -> new Imported.Refused(reason);
            case CalendarPreview.Usable readable -> {
                TextSaved saved;
                do {
                    // Of two taken in at once the later one counts.
                    var read = texts.sequence(TextKind.CALENDAR, readable.file());
                    saved = texts.put(TextKind.CALENDAR, readable.file(), Optional.of(json.strip()), read, by);
                } while (saved instanceof TextSaved.Outdated);
                yield new Imported.Done(readable.days(), recalculation.run());
            }
        };
    }

    @EventListener
    void onChange(TextsChanged changed) {
        follow();
    }

    /// Whoever took it in moves the last days; the others only count like it from now on.
    private synchronized void follow() {
        var files = texts.all(TextKind.CALENDAR);
        if (files.equals(followed)) {
            return;
        }
        switch (deadlines.share(files)) {
            case CalendarChange.Accepted(var days) -> {
                followed = files;
                LOG.info("{} days are counted otherwise, by calendars from the database", days.size());
            }
            case CalendarChange.Refused(var reason) -> LOG.warn("The calendars stay as they were: {}", reason);
        }
    }
}
