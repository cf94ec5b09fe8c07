// Sizes of the window by role: texts, spacing, corners. The values are data: resources/themes/measures.json.
#pragma once

namespace hopscope::paint {

/// In pixels, before the reader's own text size.
struct Measures
{
    struct Text
    {
        int title = 16;  ///< of a page or dialog
        int normal = 13;
        int detail = 12;
        int small = 11;  ///< nothing is smaller
    } text;
    struct Spacing
    {
        int tight = 4;
        int normal = 8;
        int wide = 16;
    } spacing;
    struct Radius
    {
        int mark = 3; ///< check boxes, chosen rows
        int field = 5; ///< fields, buttons
        int card = 8;
    } radius;
    struct Line
    {
        int focus = 2;
        int scrollBar = 12;
        int scrollHandle = 6;
    } line;

    static const Measures& get();
};

} // namespace hopscope::paint
