package cn.gongkai.staff.cases;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.request.Attachment;
import cn.gongkai.request.CaseView;
import cn.gongkai.request.Casework;
import cn.gongkai.request.Worked;
import cn.gongkai.staff.Clerks;
import cn.gongkai.staff.Download;
import cn.gongkai.staff.Papers;
import cn.gongkai.staff.Reasons;
import cn.gongkai.staff.StaffWords;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The papers of a request on its page: what goes with an answer is added and taken out; what shows who asks is opened
/// with a reason.
@Controller
class CasePapersPage {

    private static final String FILE = "/staff/requests/{id}/files/{file}";

    private final Casework casework;
    private final Reasons reasons;
    private final AuditLog audit;
    private final StaffWords words;

    CasePapersPage(Casework casework, Reasons reasons, AuditLog audit, StaffWords words) {
        this.casework = casework;
        this.reasons = reasons;
        this.audit = audit;
        this.words = words;
    }

    /// A paper that shows nobody who asks; any other one is opened with a reason, which the request's page asks for.
    @GetMapping(FILE)
    Object file(@PathVariable UUID id, @PathVariable UUID file, Authentication clerk) {
        var request = found(id);
        var paper = paper(request, file);
        if (Papers.personal(paper.kind())) {
            return back(id);
        }
        audit.add(clerk.getName(), AuditKind.LOOKED, number(request), "GET " + FILE);
        return download(request, paper, clerk);
    }

    /// A paper of the applicant's, for a reason.
    @PostMapping(FILE)
    Object personal(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam String reason,
            Authentication clerk,
            RedirectAttributes then) {
        var request = found(id);
        var paper = paper(request, file);
        return reasons.refusal(request, reason, clerk.getName())
                .<Object>map(sentence -> refused(id, sentence, reason, then))
                .orElseGet(() -> download(request, paper, clerk));
    }

    /// The whole file of a request that is over, for a reason.
    @PostMapping("/staff/requests/{id}/archive")
    Object archive(@PathVariable UUID id, @RequestParam String reason, Authentication clerk, RedirectAttributes then) {
        var request = found(id);
        if (!request.state().over()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return reasons.refusal(request, reason, clerk.getName())
                .<Object>map(sentence -> refused(id, sentence, reason, then))
                .orElseGet(() -> Download.archive(
                        request,
                        casework.archive(id, clerk.getName())
                                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))));
    }

    /// Takes in what goes with an answer, or the sealed answer itself.
    ///
    /// @param key drawn with the page, so that a second click adds nothing
    @PostMapping("/staff/requests/{id}/enclose")
    String enclose(
            @PathVariable UUID id,
            @RequestParam Attachment.Kind kind,
            @RequestParam MultipartFile file,
            @RequestParam String key,
            Authentication clerk,
            RedirectAttributes then)
            throws IOException {
        var content = file.getBytes();
        var fault = Papers.fault(kind, content);
        if (fault.isPresent()) {
            then.addFlashAttribute("refused", words.of(fault.get(), Papers.LARGEST_MB));
            return back(id);
        }
        return told(
                id,
                casework.enclose(id, kind, Papers.name(file), Papers.type(content), content, Clerks.of(clerk), key),
                words.of("case.enclosed", Papers.name(file)),
                then);
    }

    /// Takes out what was added.
    @PostMapping(FILE + "/take-out")
    String takeOut(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam String key,
            Authentication clerk,
            RedirectAttributes then) {
        return told(id, casework.takeOut(id, file, Clerks.of(clerk), key), words.of("case.takenOut"), then);
    }

    private static String told(UUID id, Worked worked, String done, RedirectAttributes then) {
        switch (worked) {
            case Worked.Done _ -> then.addFlashAttribute("done", done);
            case Worked.Refused(var sentence) -> then.addFlashAttribute("refused", sentence);
            case Worked.Stale _, Worked.NotFound _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return back(id);
    }

    private static String refused(UUID id, String sentence, String reason, RedirectAttributes then) {
        then.addFlashAttribute("refused", sentence).addFlashAttribute("reason", reason);
        return back(id);
    }

    private Object download(CaseView request, Attachment paper, Authentication clerk) {
        var content = casework.file(request.id(), paper.id(), clerk.getName())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.of(paper, words, content);
    }

    private static Attachment paper(CaseView request, UUID file) {
        return request.attachments().stream()
                .filter(paper -> paper.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String number(CaseView request) {
        return request.number().orElse(request.id().toString());
    }

    private static String back(UUID id) {
        return "redirect:/staff/requests/" + id;
    }

    private CaseView found(UUID id) {
        return casework.get(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
