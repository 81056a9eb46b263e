package cn.gongkai.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes in documents that the program's other modules make, beside those of the drop folder.
@Service
public class Contributions {

    /// Paths of the drop folder never begin so.
    private static final String NO_FILE = "/";

    private final CatalogueWriter writer;
    private final CatalogueTable table;

    Contributions(CatalogueWriter writer, CatalogueTable table) {
        this.writer = writer;
        this.table = table;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// It is in the catalogue, in this form.
        record Published(DisclosureId id) implements Outcome {}

        /// The catalogue has that document from elsewhere; it stays as it is.
        ///
        /// @param source the file it comes from
        record AlreadyThere(DisclosureId id, String source) implements Outcome {}
    }

    /// Adds a document, or replaces what the same origin gave before. The same document twice changes nothing.
    ///
    /// @param origin what it is made from, such as `annual-report/2023`
    @Transactional
    public Outcome publish(String origin, Disclosure disclosure) {
        var path = NO_FILE + origin;
        var twin = table.titled(disclosure.title(), path);
        if (twin.isPresent()) {
            return twin.get();
        }
        var taken = writer.save(path, List.of(Draft.of(path, disclosure))).taken();
        return Optional.ofNullable(taken.get(disclosure.id()))
                .<Outcome>map(source -> new Outcome.AlreadyThere(disclosure.id(), source))
                .orElseGet(() -> {
                    writer.keepOnly(path, Set.of(disclosure.id().value()));
                    return new Outcome.Published(disclosure.id());
                });
    }
}
