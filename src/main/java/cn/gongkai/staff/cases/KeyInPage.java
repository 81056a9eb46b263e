package cn.gongkai.staff.cases;

import cn.gongkai.request.ApplicantKind;
import cn.gongkai.request.Casework;
import cn.gongkai.request.Channel;
import cn.gongkai.request.Delivery;
import cn.gongkai.request.Form;
import cn.gongkai.request.FormField;
import cn.gongkai.request.IdentityKind;
import cn.gongkai.request.KeyIn;
import cn.gongkai.request.KeyedIn;
import cn.gongkai.request.Medium;
import cn.gongkai.staff.AuditTrail;
import cn.gongkai.staff.StaffWords;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Writes down a request that came on paper, by mail or by word of mouth.
@Controller
class KeyInPage {

    private static final List<Channel> CHANNELS = Arrays.stream(Channel.values())
            .filter(channel -> channel != Channel.WECHAT && channel != Channel.WEB)
            .toList();

    private final Casework casework;
    private final StaffWords words;
    private final Clock clock;

    KeyInPage(Casework casework, StaffWords words, Clock clock) {
        this.casework = casework;
        this.words = words;
        this.clock = clock;
    }

    /// One field as typed, with what is wrong about it.
    record Field(FormField field, Input.Kind kind, List<Input.Choice> choices, String value, String fault) {}

    @GetMapping("/staff/requests/new")
    String empty(Model model) {
        show(Map.of(), Map.of(), model);
        return "staff/key-in";
    }

    /// @param key drawn with the page, so that a second click writes it down once
    @PostMapping("/staff/requests/new")
    String keyIn(
            @RequestParam Channel channel,
            @RequestParam LocalDate arrivedOn,
            @RequestParam String key,
            @RequestParam Map<String, String> typed,
            Principal clerk,
            HttpServletRequest call,
            Model model,
            RedirectAttributes then) {
        var values = new EnumMap<FormField, String>(FormField.class);
        for (var field : FormField.values()) {
            var value = typed.getOrDefault(field.name(), "").strip();
            if (!value.isEmpty()) {
                values.put(field, value);
            }
        }
        return switch (casework.keyIn(new KeyIn(channel, arrivedOn, values), clerk.getName(), key)) {
            case KeyedIn.Done(var request, var receipt) -> {
                AuditTrail.about(call, request.id().toString());
                then.addFlashAttribute("done", words.of("case.keyedIn"));
                receipt.ifPresent(drawn -> then.addFlashAttribute("receiptText", drawn.text())
                        .addFlashAttribute("receiptCode", drawn.queryCode()));
                yield "redirect:/staff/requests/" + request.id();
            }
            case KeyedIn.Unusable(var wrong, var missing) -> {
                var faults = wrong.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().sentence(entry.getKey())));
                missing.forEach(field -> faults.putIfAbsent(field, words.of("keyIn.missing", field.label())));
                model.addAttribute("refused", words.of("keyIn.refused", faults.size()));
                show(typed, faults, model);
                yield "staff/key-in";
            }
            case KeyedIn.Refused(var sentence) -> {
                model.addAttribute("refused", sentence);
                show(typed, Map.of(), model);
                yield "staff/key-in";
            }
        };
    }

    private void show(Map<String, String> typed, Map<FormField, String> faults, Model model) {
        model.addAttribute("channels", CHANNELS)
                .addAttribute("channel", typed.getOrDefault("channel", Channel.IN_PERSON.name()))
                .addAttribute(
                        "arrivedOn",
                        typed.getOrDefault("arrivedOn", LocalDate.now(clock).toString()))
                .addAttribute("key", typed.getOrDefault("key", UUID.randomUUID().toString()))
                .addAttribute(
                        "fields",
                        Arrays.stream(FormField.values())
                                .filter(field -> field != FormField.IDENTITY_PROOF)
                                .map(field -> new Field(
                                        field,
                                        kind(field),
                                        choices(field),
                                        typed.getOrDefault(field.name(), ""),
                                        faults.getOrDefault(field, "")))
                                .toList());
    }

    private static Input.Kind kind(FormField field) {
        if (!choices(field).isEmpty()) {
            return Input.Kind.SELECT;
        }
        return field == FormField.DESCRIPTION ? Input.Kind.AREA : Input.Kind.TEXT;
    }

    private static List<Input.Choice> choices(FormField field) {
        return switch (field) {
            case KIND -> choices(ApplicantKind.values(), ApplicantKind::label);
            case IDENTITY_KIND -> choices(IdentityKind.values(), IdentityKind::label);
            case DELIVERY -> choices(Delivery.values(), Delivery::label);
            case MEDIUM -> choices(Medium.values(), Medium::label);
            case AGENT ->
                List.of(
                        new Input.Choice(
                                Form.NO,
                                Form.empty().with(field, Form.NO).shown(field).orElse("")),
                        new Input.Choice(
                                Form.YES,
                                Form.empty().with(field, Form.YES).shown(field).orElse("")));
            default -> List.of();
        };
    }

    private static <E extends Enum<E>> List<Input.Choice> choices(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(value -> new Input.Choice(value.name(), label.apply(value)))
                .toList();
    }
}
