package cn.gongkai.staff;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What somebody sees who is signed in and opens what is not theirs, or sends a form that is too old.
@Controller
class RefusedPage {

    static final String ADDRESS = "/staff/refused";

    /// Forwarded to, whatever was asked.
    @RequestMapping(ADDRESS)
    String refused() {
        return "staff/refused";
    }
}
