package cn.gongkai.staff;

import cn.gongkai.account.StaffRole;
import cn.gongkai.organ.Organ;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// What every page of the back office shows around its own matter, and what each may show of what is not for everybody:
/// `mayAnswer`, `mayEdit` and so on, by [Duty].
@ControllerAdvice(basePackageClasses = StaffFrame.class)
class StaffFrame {

    private final Organ organ;
    private final StaffNames names;

    StaffFrame(Organ organ, StaffNames names) {
        this.organ = organ;
        this.names = names;
    }

    /// A form without the file it is for: no browser sends one.
    @ExceptionHandler(MultipartException.class)
    void noFile(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    /// Where [UploadLimit] could not know how long it is.
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void tooLarge(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    @ModelAttribute
    void frame(HttpServletRequest request, @Nullable Authentication clerk, Model model) {
        var called = names.page();
        model.addAttribute("organ", organ)
                .addAttribute("here", request.getRequestURI())
                .addAttribute("me", clerk == null ? "" : clerk.getName())
                .addAttribute("called", called)
                .addAttribute("mayAnswer", may(clerk, Duty.ANSWERING))
                .addAttribute("mayTakeIn", may(clerk, Duty.INTAKE))
                .addAttribute("mayWorkOnCases", may(clerk, Duty.CASEWORK))
                .addAttribute("mayHandOver", may(clerk, Duty.HANDOVER))
                .addAttribute("mayEdit", may(clerk, Duty.EDITING))
                .addAttribute("mayRedact", may(clerk, Duty.REDACTION))
                .addAttribute("mayReport", may(clerk, Duty.REPORT_WRITING))
                .addAttribute("mayFreeze", may(clerk, Duty.REPORT_FREEZING))
                .addAttribute("mayImport", may(clerk, Duty.REPORTING))
                .addAttribute("mayAdminister", may(clerk, Duty.ADMINISTRATION))
                .addAttribute(
                        "my",
                        clerk == null
                                ? ""
                                : Arrays.stream(StaffRole.values())
                                        .filter(role -> Clerks.has(clerk, role))
                                        .map(Enum::name)
                                        .collect(Collectors.joining(" ", " ", " ")));
    }

    private static boolean may(@Nullable Authentication clerk, Duty duty) {
        return clerk != null && Clerks.may(clerk, duty);
    }
}
