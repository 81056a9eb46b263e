package cn.gongkai.portal.filing;

import cn.gongkai.request.Attachment;
import cn.gongkai.request.Draft;
import cn.gongkai.request.DraftSaved;
import cn.gongkai.request.Drafts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Photos and PDFs that go with a request. A page of its own, so that a file is sent once, whatever else has to be put
/// right.
@Controller
class FilesPage {

    private static final String FORM = "redirect:/requests/new";
    private static final String FILES = "redirect:/requests/new/files";

    private final Drafts drafts;
    private final OwnDraft own;
    private final Proofs proofs;

    FilesPage(Drafts drafts, OwnDraft own, Proofs proofs) {
        this.drafts = drafts;
        this.own = own;
        this.proofs = proofs;
    }

    @GetMapping("/requests/new/files")
    String files(@RequestParam(defaultValue = "") String told, HttpServletRequest request, Model model) {
        return own.of(request).map(draft -> page(draft, told, model)).orElse(FORM);
    }

    @PostMapping("/requests/new/files")
    String add(
            @RequestParam Attachment.Kind kind,
            @RequestParam Optional<MultipartFile> file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var draft = own.of(request);
        if (draft.isEmpty()) {
            return FORM + "?told=gone";
        }
        var proof = draft.get().attachments().size() >= Files.MOST
                ? new Proof.Unusable(Proof.Fault.TOO_MANY)
                : proofs.read(file.isPresent() ? file.get().getBytes() : new byte[0]);
        return switch (proof) {
            case Proof.Usable(var type, var content) ->
                told(drafts.attach(draft.get(), kind, type, content), request, response);
            case Proof.Unusable(var fault) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(draft.get(), fault.name(), model);
            }
        };
    }

    @PostMapping("/requests/new/files/delete")
    String delete(@RequestParam UUID file, HttpServletRequest request, HttpServletResponse response) {
        return own.of(request)
                .map(draft -> told(drafts.detach(draft, file), request, response))
                .orElse(FORM);
    }

    private String told(DraftSaved saved, HttpServletRequest request, HttpServletResponse response) {
        return switch (saved) {
            case DraftSaved.Saved(var draft) -> {
                own.keep(draft, request, response);
                yield FILES;
            }
            case DraftSaved.Newer _ -> FILES + "?told=again";
            case DraftSaved.Gone _ -> FORM + "?told=gone";
        };
    }

    private String page(Draft draft, String told, Model model) {
        model.addAttribute("draft", draft)
                .addAttribute(
                        "kinds",
                        Files.asked(drafts, draft).stream().map(Enum::name).toList())
                .addAttribute("full", draft.attachments().size() >= Files.MOST)
                .addAttribute("told", told);
        return "portal/filing/files";
    }
}
