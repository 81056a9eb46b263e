package cn.gongkai.staff;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The manual for staff, as it stands in `src/site/manual.html`.
@Controller
class HelpPage {

    @GetMapping("/help")
    String help() {
        return "staff/help";
    }
}
