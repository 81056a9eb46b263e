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
import org.springframework.web.multipart.MultipartException;

/// What every page of the back office shows around its own matter.
@ControllerAdvice(basePackageClasses = StaffFrame.class)
class StaffFrame {

    private final Organ organ;

    StaffFrame(Organ organ) {
        this.organ = organ;
    }

    /// A form without the file it is for: no browser sends one.
    @ExceptionHandler(MultipartException.class)
    void noFile(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    @ModelAttribute
    void frame(HttpServletRequest request, @Nullable Authentication clerk, Model model) {
        model.addAttribute("organ", organ)
                .addAttribute("here", request.getRequestURI())
                .addAttribute("me", clerk == null ? "" : clerk.getName())
                .addAttribute(
                        "my",
                        clerk == null
                                ? ""
                                : Arrays.stream(StaffRole.values())
                                        .filter(role -> Clerks.has(clerk, role))
                                        .map(Enum::name)
                                        .collect(Collectors.joining(" ", " ", " ")));
    }
}
