// SPDX-License-Identifier: Apache-2.0
#include "picturememory.h"

#include "glide.h"
#include "underlay.h"

#include <algorithm>
#include <utility>

namespace topologue::window {

bool PictureMemory::isOfAnotherSceneOnly(const Kept &kept, const PaintJob &job)
{
    PaintJob wanted = job;
    wanted.scene.reset();
    return kept.moment.lock() == job.moment && hasSameUnderlay(kept.job, wanted) && kept.job.figures == job.figures
           && kept.job.bands == job.bands;
}

void PictureMemory::keep(const PaintJob &job, const Picture &picture)
{
    std::erase_if(m_kept, [&](const Kept &kept) {
        return kept.scene.expired() || kept.scene.lock() == job.scene || !isOfAnotherSceneOnly(kept, job);
    });
    if (!job.scene || job.scene->list->elements.size() <= Glide::MostElements)
        return;
    Kept kept{job, job.scene, job.moment, picture};
    kept.job.scene.reset();
    kept.job.moment.reset();
    m_kept.push_back(std::move(kept));
    qsizetype bytes = 0;
    auto oldest = m_kept.end();
    while (oldest != m_kept.begin() && bytes + (oldest - 1)->picture.image.sizeInBytes() <= MostBytes)
        bytes += (--oldest)->picture.image.sizeInBytes();
    m_kept.erase(m_kept.begin(), oldest);
}

const Picture *PictureMemory::find(const PaintJob &job)
{
    const auto found = std::ranges::find_if(m_kept, [&](const Kept &kept) {
        return job.scene && kept.scene.lock() == job.scene && isOfAnotherSceneOnly(kept, job);
    });
    if (found == m_kept.end())
        return nullptr;
    std::rotate(found, found + 1, m_kept.end());
    return &m_kept.back().picture;
}

} // namespace topologue::window
