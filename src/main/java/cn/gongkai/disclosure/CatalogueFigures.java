package cn.gongkai.disclosure;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/// What the annual report counts of the catalogue.
@Service
public class CatalogueFigures {

    private final CatalogueTable table;

    CatalogueFigures(CatalogueTable table) {
        this.table = table;
    }

    /// The documents of these categories, whatever their year, by day.
    ///
    /// @param categories as the documents name theirs
    public List<Listing> ofCategories(Collection<String> categories) {
        return categories.isEmpty() ? List.of() : table.ofCategories(List.copyOf(categories));
    }

    /// How many documents stand on the body's site since a year: those that name their address there and a day in it.
    public long publishedIn(int year) {
        return table.countPublished(year);
    }

    /// Those documents, by day.
    ///
    /// @param page from 1
    /// @param size 1 to 100
    public List<Listing> publishedIn(int year, int page, int size) {
        if (page < 1 || size < 1 || size > 100) {
            throw new IllegalArgumentException("page from 1, size from 1 to 100");
        }
        return table.listPublished(year, (page - 1L) * size, size);
    }
}
