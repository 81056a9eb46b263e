package cn.gongkai.staff.redaction;

import cn.gongkai.account.StaffRole;
import cn.gongkai.redaction.Finding;
import cn.gongkai.redaction.finder.FindingKind;
import cn.gongkai.request.Casework;
import cn.gongkai.staff.Clerks;
import cn.gongkai.staff.Look;
import cn.gongkai.staff.Papers;
import cn.gongkai.staff.StaffWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Redacts a file: bring it, decide about what was found, take the copy.
@Controller
class RedactionPages {

    private static final String START = "redirect:/staff/redaction";
    private static final String DECISION = "d.";

    private final RedactionDesk desk;
    private final Casework casework;
    private final StaffWords words;

    RedactionPages(RedactionDesk desk, Casework casework, StaffWords words) {
        this.desk = desk;
        this.casework = casework;
        this.words = words;
    }

    /// What was found of one kind.
    record Group(FindingKind kind, List<Row> rows) {

        public long undecided() {
            return rows.stream().filter(row -> row.decision().isEmpty()).count();
        }
    }

    record Row(Finding finding, Optional<Decision> decision) {}

    /// @param request whose enclosures can be taken, and whose names are looked for
    @GetMapping("/staff/redaction")
    String start(@RequestParam Optional<UUID> request, Authentication clerk, Model model) {
        var view = request.filter(_ -> RedactionDesk.seesRequests(clerk)).flatMap(casework::get);
        model.addAttribute("request", view.orElse(null))
                .addAttribute(
                        "enclosures",
                        view.map(found -> found.attachments().stream()
                                        .filter(paper -> RedactionDesk.redactable(paper.kind()))
                                        .toList())
                                .orElse(List.of()))
                .addAttribute("inHand", desk.inHand(clerk));
        return "staff/redaction";
    }

    /// @param enclosure one of the request's, in place of a file
    @PostMapping("/staff/redaction")
    String open(
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String text,
            @RequestParam Optional<UUID> request,
            @RequestParam Optional<UUID> enclosure,
            Authentication clerk,
            RedirectAttributes then)
            throws IOException {
        var uploaded = file.filter(brought -> !brought.isEmpty());
        Opened opened;
        if (request.isPresent() && enclosure.isPresent()) {
            opened = desk.openEnclosure(request.get(), enclosure.get(), clerk);
        } else if (uploaded.isPresent()) {
            opened = desk.open(uploaded.get().getBytes(), Papers.name(uploaded.get()), request, clerk);
        } else {
            opened = desk.open(
                    text.strip().getBytes(StandardCharsets.UTF_8), words.of("redaction.pasted"), request, clerk);
        }
        return switch (opened) {
            case Opened.Ready(var id, var _) -> START + "/" + id;
            case Opened.Refused(var sentence) -> {
                then.addFlashAttribute("refused", sentence).addFlashAttribute("text", text);
                yield START + request.map(of -> "?request=" + of).orElse("");
            }
        };
    }

    @Look
    @GetMapping("/staff/redaction/{id}")
    String sheet(@PathVariable UUID id, Authentication clerk, Model model, RedirectAttributes then) {
        return desk.sheet(id, clerk).map(sheet -> show(id, sheet, clerk, model)).orElseGet(() -> gone(then));
    }

    /// Keeps what was decided.
    ///
    /// @param button `save`, or `all:KIND:DECISION`
    @PostMapping("/staff/redaction/{id}")
    String save(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "save") String button,
            @RequestParam Map<String, String> typed,
            Authentication clerk,
            RedirectAttributes then) {
        var sheet = typed(id, typed, clerk);
        if (sheet.isEmpty()) {
            return gone(then);
        }
        var all = button.split(":");
        if (all.length == 3) {
            desk.save(id, sheet.get().withAll(kind(all[1]), decision(all[2])));
            return START + "/" + id + "#" + all[1];
        }
        then.addFlashAttribute("done", words.of("redaction.saved"));
        return START + "/" + id;
    }

    /// Gives the copy out.
    @PostMapping("/staff/redaction/{id}/copy")
    Object copy(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Authentication clerk,
            RedirectAttributes then) {
        return typed(id, typed, clerk)
                .map(sheet -> told(id, desk.copy(id, sheet, clerk), then))
                .orElseGet(() -> gone(then));
    }

    /// Puts the copy among the enclosures of its request.
    @PostMapping("/staff/redaction/{id}/enclose")
    Object enclose(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Authentication clerk,
            RedirectAttributes then) {
        var sheet = typed(id, typed, clerk);
        if (sheet.isEmpty()) {
            return gone(then);
        }
        var copy = desk.enclose(id, sheet.get(), clerk);
        if (copy instanceof Copy.Enclosed(var name)) {
            then.addFlashAttribute("done", words.of("redaction.enclosed", name));
            return "redirect:/staff/requests/" + sheet.get().request().orElseThrow();
        }
        return told(id, copy, then);
    }

    /// A secrecy reviewer says that the file may be disclosed.
    @PostMapping("/staff/redaction/{id}/secrecy")
    String review(@PathVariable UUID id, @RequestParam String reason, Authentication clerk, RedirectAttributes then) {
        var sheet = desk.sheet(id, clerk);
        if (sheet.isEmpty()) {
            return gone(then);
        }
        desk.review(id, sheet.get(), reason, clerk)
                .ifPresentOrElse(
                        sentence -> then.addFlashAttribute("refused", sentence),
                        () -> then.addFlashAttribute("done", words.of("redaction.reviewed")));
        return START + "/" + id;
    }

    @PostMapping("/staff/redaction/{id}/discard")
    String discard(@PathVariable UUID id, Authentication clerk, RedirectAttributes then) {
        if (own(id, clerk).isEmpty()) {
            return gone(then);
        }
        desk.discard(id);
        then.addFlashAttribute("done", words.of("redaction.discarded"));
        return START;
    }

    private Object told(UUID id, Copy copy, RedirectAttributes then) {
        return switch (copy) {
            case Copy.Made made -> download(made);
            case Copy.Enclosed _ -> START;
            case Copy.Undecided(var sentence, var _) -> {
                then.addFlashAttribute("refused", sentence).addFlashAttribute("missing", true);
                yield START + "/" + id;
            }
            case Copy.Refused(var sentence) -> {
                then.addFlashAttribute("refused", sentence);
                yield START + "/" + id;
            }
        };
    }

    static ResponseEntity<byte[]> download(Copy.Made made) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(made.format().contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(made.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(made.content());
    }

    /// With what the form says, which is kept at once: nothing typed is lost.
    private Optional<Sheet> typed(UUID id, Map<String, String> typed, Authentication clerk) {
        return own(id, clerk).map(sheet -> {
            var decisions = new HashMap<Integer, Decision>();
            typed.forEach((name, value) -> {
                if (name.matches("d\\.\\d{1,4}")) {
                    decisions.put(Integer.valueOf(name.substring(DECISION.length())), decision(value));
                }
            });
            var decided = sheet.with(
                    decisions, RedactionDesk.own(typed.getOrDefault("own", "")), typed.getOrDefault("name", ""));
            desk.save(id, decided);
            return decided;
        });
    }

    private Optional<Sheet> own(UUID id, Authentication clerk) {
        return desk.sheet(id, clerk).filter(sheet -> sheet.clerk().equals(clerk.getName()));
    }

    private static Decision decision(String value) {
        return Arrays.stream(Decision.values())
                .filter(decision -> decision.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private static FindingKind kind(String value) {
        return Arrays.stream(FindingKind.values())
                .filter(kind -> kind.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private String gone(RedirectAttributes then) {
        then.addFlashAttribute("refused", words.of("redaction.gone"));
        return START;
    }

    private static String show(UUID id, Sheet sheet, Authentication clerk, Model model) {
        var mine = sheet.clerk().equals(clerk.getName());
        model.addAttribute("id", id)
                .addAttribute("sheet", sheet)
                .addAttribute("mine", mine)
                .addAttribute("missing", Boolean.TRUE.equals(model.getAttribute("missing")))
                .addAttribute("mayReview", !mine && sheet.stopped() && Clerks.has(clerk, StaffRole.SECRECY_REVIEWER))
                .addAttribute(
                        "groups",
                        Arrays.stream(FindingKind.values())
                                .map(kind -> new Group(kind, rows(sheet, kind)))
                                .filter(group -> !group.rows().isEmpty())
                                .toList());
        return "staff/redaction-sheet";
    }

    private static List<Row> rows(Sheet sheet, FindingKind kind) {
        return sheet.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(finding ->
                        new Row(finding, Optional.ofNullable(sheet.decisions().get(finding.id()))))
                .toList();
    }
}
