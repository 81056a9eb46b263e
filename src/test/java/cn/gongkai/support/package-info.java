/// Fakes of the world outside, for tests.
@NullMarked
package cn.gongkai.support;

import org.jspecify.annotations.NullMarked;
