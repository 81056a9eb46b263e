package cn.gongkai.report;

import cn.gongkai.disclosure.Listing;
import cn.gongkai.request.CasePage;
import java.util.List;

/// What a number of the report is made of, as counted now.
public sealed interface Behind {

    /// How many there are in all.
    long total();

    /// Requests, one page of them.
    record Requests(CasePage page) implements Behind {

        @Override
        public long total() {
            return page.total();
        }
    }

    /// Reconsiderations and lawsuits.
    record OfDisputes(List<ReportDispute> disputes) implements Behind {

        public OfDisputes {
            disputes = List.copyOf(disputes);
        }

        @Override
        public long total() {
            return disputes.size();
        }
    }

    /// Documents of the catalogue, one page of them.
    ///
    /// @param undated repealed or expired without a day, so that no year counts them
    record Documents(List<Listing> documents, long total, List<Listing> undated) implements Behind {

        public Documents {
            documents = List.copyOf(documents);
            undated = List.copyOf(undated);
        }
    }

    /// Months, as staff entered them.
    record Months(FigureKind kind, List<Figure> figures) implements Behind {

        public Months {
            figures = List.copyOf(figures);
        }

        @Override
        public long total() {
            return figures.size();
        }
    }
}
