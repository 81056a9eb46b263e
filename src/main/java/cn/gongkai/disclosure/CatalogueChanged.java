package cn.gongkai.disclosure;

/// Published after documents were added, changed or removed, when the change is committed.
///
/// @param sequence the catalogue's change number after it
public record CatalogueChanged(long sequence) {}
