package cn.gongkai.request;

import java.util.List;

/// Who stands in a request.
///
/// @param form unmasked
/// @param addressees who was asked for an opinion
public record Named(Form form, List<String> addressees) {

    public Named {
        addressees = List.copyOf(addressees);
    }

    @Override
    public String toString() {
        return "Named[***]";
    }
}
