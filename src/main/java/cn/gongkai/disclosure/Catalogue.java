package cn.gongkai.disclosure;

import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/// What is published, for reading.
@Service
public class Catalogue {

    private static final int PAGE = 200;

    private final CatalogueTable table;

    Catalogue(CatalogueTable table) {
        this.table = table;
    }

    public Optional<Disclosure> find(DisclosureId id) {
        return table.find(id);
    }

    /// The number of the last change; 0 before the first.
    public long sequence() {
        return table.sequence();
    }

    /// How many documents are published.
    public long size() {
        return table.size();
    }

    /// Hands over every published document, one at a time.
    ///
    /// Holds a few in memory and no transaction open, so a slow reader hinders nobody. What changes meanwhile
    /// may be handed over in either state: read [#sequence] before.
    public void forEach(Consumer<Disclosure> reader) {
        var last = "";
        while (true) {
            var page = table.after(last, PAGE);
            if (page.isEmpty()) {
                return;
            }
            page.forEach(reader);
            last = page.getLast().id().value();
        }
    }
}
