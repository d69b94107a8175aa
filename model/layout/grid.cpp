// SPDX-License-Identifier: Apache-2.0
#include "arrange.h"

#include "frames.h"
#include "geometry.h"

#include <map>

namespace topologue::layout {

namespace {

constexpr double Gap = 40;
constexpr double PageShape = 1.6; ///< Width over height.

struct Cell {
    Size size;
    std::vector<std::size_t> boxes;
    std::vector<Point> centers; ///< Of the boxes, from the cell's top left corner.
};

/// The top left corners of `sizes` in rows, and the size of the whole.
std::pair<std::vector<Point>, Size> inRows(const std::vector<Size> &sizes, double gap, double shape)
{
    double area = 0;
    double widest = 0;
    for (const Size &size : sizes) {
        area += (size.width + gap) * (size.height + gap);
        widest = std::max(widest, size.width);
    }
    const double pageWidth = std::max(widest, std::sqrt(area * shape));
    std::vector<Point> corners;
    Size whole;
    Point at;
    double rowHeight = 0;
    for (const Size &size : sizes) {
        if (at.x > 0 && at.x + size.width > pageWidth) {
            at = {0, at.y + rowHeight + gap};
            rowHeight = 0;
        }
        corners.push_back(at);
        at.x += size.width + gap;
        rowHeight = std::max(rowHeight, size.height);
        whole = {std::max(whole.width, at.x - gap), at.y + rowHeight};
    }
    return {std::move(corners), whole};
}

Cell cellOf(const Graph &graph, std::vector<std::size_t> boxes, int frame)
{
    Cell cell;
    std::vector<Size> sizes;
    for (const std::size_t box : boxes)
        sizes.push_back(graph.boxes[box].size);
    const auto [corners, whole] = inRows(sizes, Gap / 2, 1);
    const Rect content{0, 0, whole.width, whole.height};
    const Rect outer = frame < 0 ? content : frameAround(graph.frames[static_cast<std::size_t>(frame)], content);
    cell.size = {outer.width, outer.height};
    for (std::size_t i = 0; i < boxes.size(); ++i)
        cell.centers.push_back(corners[i] - Point{outer.x, outer.y} + Point{sizes[i].width / 2, sizes[i].height / 2});
    cell.boxes = std::move(boxes);
    return cell;
}

} // namespace

std::vector<Point> placeInGrid(const Graph &graph)
{
    std::vector<std::pair<int, std::vector<std::size_t>>> groups; // Frame, boxes; in the order of their first ids.
    std::map<int, std::size_t> groupOfFrame;
    for (const std::size_t box : boxesById(graph)) {
        const int frame = graph.boxes[box].frame;
        const std::size_t next = groups.size();
        const std::size_t at = frame < 0 ? next : groupOfFrame.emplace(frame, next).first->second;
        if (at == next)
            groups.push_back({frame, {}});
        groups[at].second.push_back(box);
    }
    std::vector<Cell> cells;
    std::vector<Size> sizes;
    for (auto &[frame, boxes] : groups) {
        cells.push_back(cellOf(graph, std::move(boxes), frame));
        sizes.push_back(cells.back().size);
    }
    const std::vector<Point> corners = inRows(sizes, Gap, PageShape).first;
    std::vector<Point> centers(graph.boxes.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        for (std::size_t k = 0; k < cells[i].boxes.size(); ++k)
            centers[cells[i].boxes[k]] = corners[i] + cells[i].centers[k];
    }
    return centers;
}

} // namespace topologue::layout
