#include "widgets/storyboard/slide_deck.h"

#include "widgets/storyboard/slide_shapes.h"
#include "widgets/storyboard/template_text.h"
#include "widgets/storyboard/zip_file.h"

#include <algorithm>

namespace hopscope::storyboard {

namespace {

const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

constexpr qint64 largestSlide = 51'206'400; ///< ECMA-376, ST_SlideSizeCoordinate: 5,376 pixels

QByteArray count(std::size_t number)
{
    return QByteArray::number(qulonglong(number));
}

QByteArray slideText(const SlideDeck& deck, const Slide& slide)
{
    return filledTemplate(builtInPage("pptx-slide.xml"), {{"ground", deck.ground.name().mid(1).toLatin1()},
                                                          {"title", escaped(slide.title)},
                                                          {"above", QByteArray::number(-emu(60))},
                                                          {"width", QByteArray::number(emu(deck.size.width()))},
                                                          {"line", QByteArray::number(emu(40))},
                                                          {"shapes", slide.shapes}});
}

QByteArray notesText(const Slide& slide)
{
    QByteArray paragraphs;
    for (const QString& line : slide.notes)
        paragraphs += "<a:p><a:r><a:rPr lang=\"en-US\"/><a:t>" + escaped(line) + "</a:t></a:r></a:p>";
    return filledTemplate(builtInPage("pptx-notes.xml"), {{"paragraphs", paragraphs}});
}

struct Relation
{
    const char* type;
    QByteArray target;
};

QByteArray relations(const std::vector<Relation>& all)
{
    QByteArray text = head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (std::size_t i = 0; i < all.size(); ++i) {
        const QByteArray type = QByteArray(all[i].type).startsWith("metadata/") ? QByteArray("http://schemas.openxmlformats.org/package/2006/relationships/")
                                                                              : QByteArray("http://schemas.openxmlformats.org/officeDocument/2006/relationships/");
        text += "<Relationship Id=\"rId" + count(i + 1) + "\" Type=\"" + type + all[i].type + "\" Target=\"" + all[i].target + "\"/>";
    }
    return text + "</Relationships>";
}

QByteArray contentTypes(std::size_t slides)
{
    QByteArray each;
    for (std::size_t i = 1; i <= slides; ++i)
        each += "<Override PartName=\"/ppt/slides/slide" + count(i) + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.presentationml.slide+xml\"/>" +
                "<Override PartName=\"/ppt/notesSlides/notesSlide" + count(i) + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml\"/>";
    return filledTemplate(builtInPage("pptx-types.xml"), {{"slides", each}});
}

QByteArray presentation(const SlideDeck& deck, std::size_t slides)
{
    QByteArray list;
    for (std::size_t i = 0; i < slides; ++i)
        list += "<p:sldId id=\"" + count(256 + i) + "\" r:id=\"rId" + count(4 + i) + "\"/>";
    return filledTemplate(builtInPage("pptx-presentation.xml"),
                          {{"slides", list}, {"width", QByteArray::number(emu(deck.size.width()))}, {"height", QByteArray::number(emu(deck.size.height()))}});
}

std::vector<ZippedFile> fixedParts(const SlideDeck& deck, std::size_t slides)
{
    std::vector<Relation> parts{{"slideMaster", "slideMasters/slideMaster1.xml"}, {"notesMaster", "notesMasters/notesMaster1.xml"}, {"theme", "theme/theme1.xml"}};
    for (std::size_t i = 1; i <= slides; ++i)
        parts.push_back({"slide", "slides/slide" + count(i) + ".xml"});
    const QByteArray theme = builtInPage("pptx-theme.xml");
    return {{"[Content_Types].xml", contentTypes(slides)},
            {"_rels/.rels", relations({{"officeDocument", "ppt/presentation.xml"}, {"metadata/core-properties", "docProps/core.xml"}})},
            {"docProps/core.xml", filledTemplate(builtInPage("pptx-core.xml"), {{"title", escaped(deck.title)}})},
            {"ppt/presentation.xml", presentation(deck, slides)},
            {"ppt/_rels/presentation.xml.rels", relations(parts)},
            {"ppt/theme/theme1.xml", theme},
            {"ppt/theme/theme2.xml", theme},
            {"ppt/slideMasters/slideMaster1.xml", builtInPage("pptx-master.xml")},
            {"ppt/slideMasters/_rels/slideMaster1.xml.rels", relations({{"slideLayout", "../slideLayouts/slideLayout1.xml"}, {"theme", "../theme/theme1.xml"}})},
            {"ppt/slideLayouts/slideLayout1.xml", builtInPage("pptx-layout.xml")},
            {"ppt/slideLayouts/_rels/slideLayout1.xml.rels", relations({{"slideMaster", "../slideMasters/slideMaster1.xml"}})},
            {"ppt/notesMasters/notesMaster1.xml", builtInPage("pptx-notesmaster.xml")},
            {"ppt/notesMasters/_rels/notesMaster1.xml.rels", relations({{"theme", "../theme/theme2.xml"}})}};
}

} // namespace

Result<QByteArray> renderDeck(const SlideDeck& deck)
{
    if (emu(std::max(deck.size.width(), deck.size.height())) > largestSlide)
        return Error{ErrorKind::InvalidArgument, "size", std::to_string(int(deck.size.width())) + "x" + std::to_string(int(deck.size.height()))};
    std::vector<ZippedFile> files = fixedParts(deck, deck.slides.size());
    for (std::size_t i = 0; i < deck.slides.size(); ++i) {
        const QByteArray number = count(i + 1);
        files.push_back({"ppt/slides/slide" + number + ".xml", slideText(deck, deck.slides[i])});
        files.push_back({"ppt/slides/_rels/slide" + number + ".xml.rels",
                         relations({{"slideLayout", "../slideLayouts/slideLayout1.xml"}, {"notesSlide", "../notesSlides/notesSlide" + number + ".xml"}})});
        files.push_back({"ppt/notesSlides/notesSlide" + number + ".xml", notesText(deck.slides[i])});
        files.push_back({"ppt/notesSlides/_rels/notesSlide" + number + ".xml.rels",
                         relations({{"notesMaster", "../notesMasters/notesMaster1.xml"}, {"slide", "../slides/slide" + number + ".xml"}})});
    }
    return zipped(files);
}

} // namespace hopscope::storyboard
