#include "widgets/storyboard/step_pieces.h"

#include "widgets/export/svg_device.h"

namespace hopscope::storyboard {

namespace {

class PieceMaker
{
public:
    PieceMaker(const Storyboard& board) : m_board(board), m_device(QSizeF(board.stage->width, board.stage->height), paint::TextMode::Native)
    {
        m_device.collect();
        m_painter.begin(&m_device);
    }

    std::vector<exporting::SvgPiece> pieces(const stage::StageMoment& moment, exporting::Background background)
    {
        Storyboard board = m_board;
        board.background = background;
        board.scale = 1;
        m_painter.save();
        pageOf(board, moment).paint(m_painter, paint::TextMode::Native);
        m_painter.restore();
        return m_device.takePieces();
    }

    QByteArray styleSheet()
    {
        m_painter.end();
        return m_device.styleSheet();
    }

private:
    const Storyboard& m_board;
    exporting::SvgDevice m_device;
    QPainter m_painter;
};

/// Adds a moment's pieces to those of the moments before it: each where an equal one already is, or just behind the one before it.
/// Each moment's order stays its own.
void merge(std::vector<StepPiece> pieces, std::size_t moment, std::vector<StepPiece>& all)
{
    std::size_t next = 0;
    for (StepPiece& piece : pieces) {
        std::size_t found = next;
        while (found < all.size() && !all[found].isSame(piece))
            ++found;
        if (found == all.size()) {
            found = next;
            all.insert(all.begin() + std::ptrdiff_t(next), std::move(piece));
        }
        all[found].moments.push_back(moment);
        next = found + 1;
    }
}

} // namespace

StepDrawing drawingOf(const Storyboard& board, exporting::Background light, exporting::Background dark)
{
    PieceMaker maker(board);
    std::vector<stage::StageMoment> moments{stage::stageAsWhole(*board.stage)};
    for (std::size_t step = 0; step < board.stage->steps.size(); ++step)
        moments.push_back(stage::stageAtStep(*board.stage, step));
    StepDrawing drawing;
    drawing.moments = moments.size();
    for (std::size_t i = 0; i < moments.size(); ++i) {
        const auto inLight = maker.pieces(moments[i], light);
        const auto inDark = maker.pieces(moments[i], dark);
        std::vector<StepPiece> pieces;
        for (std::size_t each = 0; each < inLight.size(); ++each)
            pieces.push_back({inLight[each].style, each < inDark.size() ? inDark[each].style : inLight[each].style, inLight[each].element, {}});
        merge(std::move(pieces), i, drawing.pieces);
    }
    drawing.styleSheet = maker.styleSheet();
    return drawing;
}

} // namespace hopscope::storyboard
