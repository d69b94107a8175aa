// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editing/edited.h"

#include <string>
#include <string_view>

/// A small text language for documents, so that a failed test of an edit reads as a diff. One element a line:
///
///     team pay
///     unit shop 200x12*2 team:pay           (deployable: workers x cores * replicas)
///     box order service in:shop team:pay @0,100 "Order"
///     box db database 50x4*1 pinned@200,100 tech:MySQL   (also locked@ and locked-pinned@)
///     order-db: order ~> db                 (data access; -> call, => publishes, <= consumes)
///     order-mail: order -> mail calls:2 for:buy stage:1 timeout
///     journey buy at web
///     event storm one down order            (scenario, event; down ID, unit ID, cut ID, part A,B|C, traffic ID)
///     bend order-db 1,2 3,4
///     collapsed shop
///     note n @1,2                            (width and height of a section: 200,120; also locked@)
///
/// The id of an arrow may be left out. Names are the ids unless given. A capacity is not printed where it is the
/// default of its kind (defaults.h).
namespace topologue::sketch {

/// Throws std::invalid_argument on a line that it does not know.
[[nodiscard]] Architecture parse(std::string_view text);
[[nodiscard]] std::string print(const Architecture &architecture);

/// What an edit did: lines that went ("- "), lines that came ("+ "), what it selects ("selects ID note:ID"), the codes
/// of its notes ("notes CODE"), and, first, what is wrong with the result ("BROKEN ..."). A refusal: "refused CODE".
[[nodiscard]] std::string changes(const Architecture &before, const Result<editing::Edited> &after);

} // namespace topologue::sketch
