package cn.gongkai.redaction.finder;

/// A place on a page as it is seen, in points (1/72 inch) from its upper left corner.
///
/// @param page from 1
/// @param whole whether it is all of the page
public record Area(int page, boolean whole, double left, double top, double width, double height) {}
