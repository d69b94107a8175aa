// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTest>
#include <string>
#include <string_view>

/// Lets a failed QCOMPARE show standard strings.
namespace QTest {
template<>
inline char *toString(const std::string &text)
{
    return qstrdup(text.c_str());
}
template<>
inline char *toString(const std::string_view &text)
{
    return qstrdup(std::string(text).c_str());
}
} // namespace QTest
