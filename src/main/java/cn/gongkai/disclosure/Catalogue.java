package cn.gongkai.disclosure;

import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/// What is published, for reading.
@Service
public class Catalogue {

    public Optional<Disclosure> find(DisclosureId id) {
        return Optional.empty();
    }

    /// The number of the last change; 0 before the first.
    public long sequence() {
        return 0;
    }

    /// Hands over every published document, one at a time.
    public void forEach(Consumer<Disclosure> reader) {}
}
