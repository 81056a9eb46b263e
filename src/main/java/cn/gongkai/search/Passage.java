package cn.gongkai.search;

/// A piece of a document that is found and quoted as one.
///
/// @param context what it stands under: headings, a table's caption; possibly empty
/// @param text word for word
/// @param row whether it is one row of a table
record Passage(String context, String text, boolean row) {}
