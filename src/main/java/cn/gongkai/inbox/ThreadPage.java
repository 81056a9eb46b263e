package cn.gongkai.inbox;

import java.util.List;

/// One page of a list.
///
/// @param total how many the whole list has
public record ThreadPage(List<InboxThread> threads, long total) {

    public ThreadPage {
        threads = List.copyOf(threads);
    }
}
