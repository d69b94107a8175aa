// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTest>

#include <cstring>
#include <string>

/// So that QCOMPARE shows strings that differ.
namespace QTest {

template<>
inline char *toString(const std::string &text)
{
    return qstrdup(('\n' + text + '\n').c_str());
}

} // namespace QTest
