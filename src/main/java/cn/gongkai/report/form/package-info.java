/// The nationally uniform format of the annual report (国办公开办函〔2021〕30号) as values: which cells there are, what
/// they are called, and what must hold between them. Plain Java; knows no register, no file and no page.
@NamedInterface("form")
@NullMarked
package cn.gongkai.report.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
