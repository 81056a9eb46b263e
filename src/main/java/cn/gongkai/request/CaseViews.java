package cn.gongkai.request;

import cn.gongkai.deadline.Deadlines;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Shows requests to staff.
@Component
class CaseViews {

    private final AttachmentTable files;
    private final Deadlines deadlines;

    CaseViews(AttachmentTable files, Deadlines deadlines) {
        this.files = files;
        this.deadlines = deadlines;
    }

    CaseView of(Request request) {
        var status = request.status();
        var form = Views.form(request);
        var due = Due.of(status, deadlines);
        return new CaseView(
                request.id(),
                request.number(),
                request.version(),
                status.state(),
                status.channel(),
                form.kind(),
                masked(form),
                status.receivedOn(),
                due.date(),
                due.provisional(),
                status.handler(),
                status.outcome(),
                request.events().stream().map(CaseViews::happened).toList(),
                files.of(request.id()));
    }

    private static Map<FormField, String> masked(Form form) {
        var masked = new EnumMap<FormField, String>(FormField.class);
        for (var field : form.values().keySet()) {
            form.masked(field).ifPresent(value -> masked.put(field, value));
        }
        return masked;
    }

    private static CaseView.Happened happened(RequestEvent event) {
        return new CaseView.Happened(
                event.sequence(),
                event.kind().name(),
                event.on(),
                event.actor(),
                event.word("words").orElse(""));
    }
}
