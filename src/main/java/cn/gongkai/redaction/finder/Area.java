package cn.gongkai.redaction.finder;

/// A place on a page as it is seen, in points (1/72 inch) from its upper left corner.
///
/// @param page from 1
public record Area(int page, double left, double top, double width, double height) {}
