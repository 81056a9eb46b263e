package cn.gongkai.request;

/// By what a resident may see a request.
public sealed interface Access {

    /// The account knows them.
    record Owner(Resident resident) implements Access {}

    /// They hold the query code.
    ///
    /// @param caller where the attempt comes from, such as an address or an open id; counted, not kept
    record Code(String queryCode, String caller) implements Access {

        @Override
        public String toString() {
            return "Code[***]";
        }
    }
}
