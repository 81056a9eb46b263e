package cn.gongkai.simulator;

import cn.gongkai.organ.Organ;
import cn.gongkai.wechat.SimulatorAccount;
import cn.gongkai.wechat.SimulatorAccountWanted;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The simulated phone.
@Controller
@RequestMapping("/simulator")
@Conditional(SimulatorAccountWanted.class)
class SimulatorController {

    private final SimulatorAccount account;
    private final Platform platform;
    private final Organ organ;

    SimulatorController(SimulatorAccount account, Platform platform, Organ organ) {
        this.account = account;
        this.platform = platform;
        this.organ = organ;
    }

    @GetMapping
    String phone(Model model) {
        model.addAttribute("organ", organ).addAttribute("menu", account.menu());
        return "simulator/phone";
    }

    @PostMapping("/api/push")
    @ResponseBody
    Outcome push(@RequestBody Act act) throws InterruptedException {
        return platform.push(act);
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e) {
        return ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
    }
}
