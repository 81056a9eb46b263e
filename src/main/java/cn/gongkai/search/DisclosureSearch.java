package cn.gongkai.search;

import java.util.List;
import org.springframework.stereotype.Service;

/// Finds published disclosures, and quotes one when it answers a question.
@Service
public class DisclosureSearch {

    /// Documents that fit, best first, one hit a document. Empty while no index is ready.
    public List<Hit> search(SearchQuery query) {
        return List.of();
    }

    /// What the published documents say to a question, as typed.
    public Answer answer(String question) {
        return new Answer.Unanswered();
    }
}
