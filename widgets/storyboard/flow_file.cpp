#include "widgets/storyboard/flow_file.h"

#include "widgets/storyboard/html_file.h"
#include "widgets/storyboard/pptx_file.h"

namespace hopscope::storyboard {

namespace {

/// With its fonts in the file once: many pages of letters as shapes would be many times as large.
Result<QByteArray> renderBook(const Storyboard& board)
{
    std::vector<exporting::Page> pages = pagesOf(board);
    for (exporting::Page& page : pages)
        page.text = paint::TextMode::Native;
    return exporting::renderBook(pages);
}

} // namespace

Result<QByteArray> renderFlow(const Storyboard& board, FlowFormat format, const Motion& motion, DiagramKind kind, const Progress& progress)
{
    switch (format) {
    case FlowFormat::Svg: return exporting::render(wholePage(board), exporting::Format::Svg);
    case FlowFormat::Png: return exporting::render(wholePage(board), exporting::Format::Png);
    case FlowFormat::Jpeg: return exporting::render(wholePage(board), exporting::Format::Jpeg);
    case FlowFormat::Pdf: return renderBook(board);
    case FlowFormat::Gif:
    case FlowFormat::Webp:
    case FlowFormat::Apng:
    case FlowFormat::Mp4: return renderMoving(board, format, motion, progress);
    case FlowFormat::Html: return renderHtml(board, motion.pace);
    case FlowFormat::Pptx: return renderPptx(board);
    case FlowFormat::Drawio: return drawioFile(board);
    case FlowFormat::Mermaid: return mermaidFile(board, kind);
    case FlowFormat::D2: return d2File(board, kind);
    case FlowFormat::Excalidraw: return excalidrawFile(board);
    }
    return Error{ErrorKind::Unsupported, "format", ""};
}

} // namespace hopscope::storyboard
