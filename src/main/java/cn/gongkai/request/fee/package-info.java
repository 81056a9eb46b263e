/// 信息处理费 (国办函〔2020〕109号).
@NamedInterface("fee")
@NullMarked
package cn.gongkai.request.fee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
