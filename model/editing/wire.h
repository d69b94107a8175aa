// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "create.h"
#include "edited.h"

namespace topologue::editing {

/// Turns arrows round. Their kinds follow from the new direction (connectComponents). Fails if there would be a twin,
/// or for arrows between two queues.
[[nodiscard]] Result<Edited> reverse(const Architecture &architecture, const std::vector<DependencyId> &dependencies);

/// The end of an arrow as it is drawn: where requests come from and where they go to.
enum class End { Source, Target };

/// Lets one end of an arrow hold on to another component; id, figures and policies stay, the kind follows from the new
/// ends. Its bends go. Fails as connectComponents does.
[[nodiscard]] Result<Edited> reattach(const Architecture &architecture, const DependencyId &dependency, End end,
                                      const ComponentId &component);

/// Puts a new component into an arrow: the arrow then leads to it, with its figures and policies, and a second leads on
/// from it once per call, for the same journeys. A queue in a call makes a publication and a consumption (whose caller
/// no longer waits). Its place: the middle of the arrow, or
/// the nearest free one. `touched` is the component. Fails where one of the two could not be (connectComponents).
[[nodiscard]] Result<Edited> splitWith(const Architecture &architecture, const DependencyId &dependency,
                                       const NewComponent &inserted, const Centers &shown = {});

/// Which arrows of what is copied: those between the copied, or also those from and to others.
enum class CopiedArrows { Between, All };

/// Copies components and deployables (with what is in them) and the arrows between the copied, with their policies and
/// bends; arrows from and to others are not, so that the load of these does not change. Names get " copy" or
/// " 복사본", numbered where that is taken; ids are fresh; the copies stand `offset` away. A copy of a component alone
/// stays in its deployable. Teams, journeys and scenarios are copied, too; arrows alone are ignored. `touched` are the
/// copies. With CopiedArrows::All the copies have the neighbours of their originals as well: arrows from and to others
/// are copied, without their bends, and these have more to do.
[[nodiscard]] Result<Edited> duplicateElements(const Architecture &architecture, const std::vector<ElementId> &elements,
                                               Point offset, const Centers &shown = {},
                                               CopiedArrows arrows = CopiedArrows::Between);

/// Calls of one stage run at once, after those of the stages before. Fails past limits::Stage.
[[nodiscard]] Result<Edited> setStage(const Architecture &architecture, const std::vector<DependencyId> &dependencies,
                                      std::uint32_t stage);

} // namespace topologue::editing
