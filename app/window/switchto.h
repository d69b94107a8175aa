// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace topologue::window {

/// Lets `listener` turn from the object that it holds to another one, or to none: it hears nothing more of the former,
/// and connects itself to the next. False, and nothing changes, if that is the same.
template<class Held, class Object>
[[nodiscard]] bool switchTo(Held &held, Object *next, const QObject *listener)
{
    if (held == next)
        return false;
    if (held)
        held->disconnect(listener);
    held = next;
    return true;
}

} // namespace topologue::window
