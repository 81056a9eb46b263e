package cn.gongkai.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/// What the settings do at the start.
class DeadlineStartTests {

    private final ApplicationContextRunner program =
            new ApplicationContextRunner().withUserConfiguration(DeadlineConfiguration.class);

    @TempDir
    Path folder;

    @Test
    void countsByTheNationalCalendarWhereNothingIsSet() {
        program.run(started -> assertThat(started.getBean(Deadlines.class)).satisfies(deadlines -> {
            assertThat(deadlines.calendar()).isSameAs(deadlines.calendar("none").orElseThrow());
            assertThat(deadlines.calendar().firstYear()).isEqualTo(2018);
        }));
    }

    @Test
    void countsByTheOverlayThatIsSet() {
        program.withPropertyValues("gongkai.deadline.overlay=xinjiang")
                .run(started -> assertThat(started.getBean(Deadlines.class))
                        .satisfies(deadlines -> assertThat(deadlines.calendar())
                                .isSameAs(deadlines.calendar("xinjiang").orElseThrow())));
    }

    @Test
    void saysWhichFileIsBroken() throws IOException {
        Files.writeString(folder.resolve("2027.json"), "{\"year\":2028,\"papers\":[],\"days\":[]}");
        program.withPropertyValues("gongkai.deadline.calendars=" + folder)
                .run(started -> assertThat(started).getFailure().rootCause().hasMessage("year 是2028，与文件名中的年份2027不一致。"));
        program.withPropertyValues("gongkai.deadline.calendars=" + folder)
                .run(started -> assertThat(started)
                        .getFailure()
                        .hasMessageContaining("放假日历文件 2027.json 无法使用：year 是2028，与文件名中的年份2027不一致。"));
    }

    @Test
    void saysWhichOverlayIsUnknown() {
        program.withPropertyValues("gongkai.deadline.overlay=xinjang")
                .run(started -> assertThat(started).getFailure().rootCause().hasMessageContaining("xinjang"));
    }
}
