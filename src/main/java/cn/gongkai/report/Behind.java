package cn.gongkai.report;

import cn.gongkai.disclosure.Listing;
import cn.gongkai.request.CasePage;
import java.time.Instant;
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

    /// The published report of an earlier year that staff took in.
    ///
    /// @param version of the year's imports, from 1
    /// @param sha256 of the file, in hexadecimal
    /// @param by the account's name of whoever confirmed it
    record Imported(int version, String fileName, String sha256, String by, Instant at) implements Behind {

        @Override
        public long total() {
            return 1;
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
