package cn.gongkai.portal;

import cn.gongkai.organ.Organ;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What each of these pages shows around its own matter.
@ControllerAdvice(basePackageClasses = EveryPage.class)
class EveryPage {

    private final Organ organ;

    EveryPage(Organ organ) {
        this.organ = organ;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, HttpServletResponse response, Model model) {
        Display.revalidate(request, response);
        model.addAttribute("organ", organ)
                .addAttribute("large", Display.large(request))
                .addAttribute("here", Display.here(request));
    }
}
