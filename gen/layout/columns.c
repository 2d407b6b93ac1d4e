#include "layout/flow.h"

#include <stdbool.h>
#include <string.h>

/* Moves tried at most: most make the table lower, so this is hardly ever reached. */
enum { MOST_MOVES = 200, WIDEST_STEP = 6 };

/* Of sums of heights, in lines. */
static const double rounding = 1e-9;

/* The highest cells of a row: when two columns change, the highest of the others is one of three. */
enum { HIGHEST = 3 };
typedef struct TopCells {
    int column[HIGHEST]; /* -1: none */
    double lines[HIGHEST];
} TopCells;

typedef struct WidthSearch {
    const ColumnFit *fit;
    double *widths, *least, *most, *weight;
    double *now, *wider, *narrower; /* lines of each cell of the grid rows × columns, small ones as parts of one */
    TopCells *tops;                 /* of each row, now */
} WidthSearch;

static double sum(const double *values, int count) {
    double total = 0;
    for (int i = 0; i < count; i++)
        total += values[i];
    return total;
}

/* Lines of each cell if its column were wider by `change`. A little more than the length, for what line breaking leaves
 * over. A width that a step would make less than nothing is never taken (move_best), but is counted all the same. */
static void count_lines(const WidthSearch *search, double change, double *counts) {
    const ColumnFit *fit = search->fit;
    for (guint i = 0; i < fit->cells->len; i++) {
        const ColumnCell *cell = &g_array_index(fit->cells, ColumnCell, i);
        if (cell->paragraphs == 0)
            continue;
        double wanted = search->widths[cell->column] + change;
        double width = MAX(wanted, 1.0), filled = MAX(wanted - fit->ragged, 1.0), count = 0;
        for (guint k = 0; k < cell->paragraphs; k++) {
            Length length = cell->lengths[k];
            count += length.height * (length.points <= width ? 1 : ceil(length.points * 1.03 / filled));
        }
        counts[cell->row * fit->columns + cell->column] = count;
    }
}

static void top_add(TopCells *top, int column, double lines) {
    int at = HIGHEST;
    while (at > 0 && lines > top->lines[at - 1])
        at--;
    for (int i = HIGHEST - 1; i > at; i--) {
        top->column[i] = top->column[i - 1];
        top->lines[i] = top->lines[i - 1];
    }
    if (at < HIGHEST) {
        top->column[at] = column;
        top->lines[at] = lines;
    }
}

/* Counts all cells as they are. */
static void count_now(WidthSearch *search) {
    int columns = search->fit->columns;
    count_lines(search, 0, search->now);
    for (int row = 0; row < search->fit->rows; row++) {
        search->tops[row] = (TopCells){{-1, -1, -1}, {0}};
        for (int c = 0; c < columns; c++)
            top_add(&search->tops[row], c, search->now[row * columns + c]);
    }
}

/* Height in lines when an em goes from one column to another; -1, -1: as it is. */
static double height_in_lines(const WidthSearch *search, int from, int to) {
    double total = 0;
    int columns = search->fit->columns;
    for (int row = 0; row < search->fit->rows; row++) {
        const TopCells *top = &search->tops[row];
        int still = 0;
        while (still < HIGHEST - 1 && (top->column[still] == from || top->column[still] == to))
            still++;
        double highest = top->lines[still];
        if (from >= 0)
            highest = MAX(highest, MAX(search->narrower[row * columns + from], search->wider[row * columns + to]));
        total += highest;
    }
    return total;
}

static bool move_best(WidthSearch *search, int ems) {
    const ColumnFit *fit = search->fit;
    double step = ems * fit->em;
    count_now(search);
    count_lines(search, step, search->wider);
    count_lines(search, -step, search->narrower);
    double least = height_in_lines(search, -1, -1);
    int best_from = -1, best_to = -1;
    for (int from = 0; from < fit->columns; from++) {
        if (search->widths[from] - step < search->least[from])
            continue;
        for (int to = 0; to < fit->columns; to++) {
            double lower =
                to == from || search->widths[to] >= search->most[to] ? least : height_in_lines(search, from, to);
            if (lower < least - rounding) {
                least = lower;
                best_from = from;
                best_to = to;
            }
        }
    }
    if (best_from < 0)
        return false;
    search->widths[best_from] -= step;
    search->widths[best_to] += step;
    return true;
}

/* The rest after the least widths, em by em, to the column that has the most text for its width. power: how much more
 * a column of much text counts than one of little. */
static void give_out(WidthSearch *search, double power) {
    const ColumnFit *fit = search->fit;
    double rest = fit->total - sum(search->widths, fit->columns);
    while (rest >= fit->em) {
        int neediest = -1;
        double need = 0;
        for (int c = 0; c < fit->columns; c++) {
            double now = pow(search->weight[c], power) / search->widths[c];
            if (search->widths[c] < search->most[c] && now > need) {
                need = now;
                neediest = c;
            }
        }
        if (neediest < 0)
            return;
        search->widths[neediest] += fit->em;
        rest -= fit->em;
    }
}

static void start_narrow(WidthSearch *search) {
    const ColumnFit *fit = search->fit;
    static const double figures = 0.2; /* ems: what two digits are wider than a character, which is no line of text */
    for (int c = 0; c < fit->columns; c++) {
        bool text = search->most[c] > search->least[c];
        double whole = ceil(search->least[c] / fit->em - figures) * fit->em;
        search->widths[c] = text ? MAX(whole, search->least[c]) : search->least[c];
    }
}

/* The widest give, as far as they must: what is in the others stays whole. */
static void narrow_widest(WidthSearch *search) {
    enum { HALVINGS = 40 };
    const ColumnFit *fit = search->fit;
    double low = 0, high = fit->total;
    for (int i = 0; i < HALVINGS; i++) {
        double most = (low + high) / 2, total = 0;
        for (int c = 0; c < fit->columns; c++)
            total += MIN(search->least[c], most);
        *(total > fit->total ? &high : &low) = most;
    }
    for (int c = 0; c < fit->columns; c++)
        search->widths[c] = MIN(search->least[c], low);
}

/* Downhill from several ways of giving out, the best of which is taken: from one alone the way down may end in a
 * hollow.
 */
static void search_widths(WidthSearch *search) {
    static const double powers[] = {0.5, 0.25, 0.75, 1, 1.5};
    const ColumnFit *fit = search->fit;
    start_narrow(search);
    if (sum(search->widths, fit->columns) > fit->total) {
        narrow_widest(search);
        return;
    }
    g_autofree double *best = g_new(double, fit->columns);
    double lowest = G_MAXDOUBLE;
    for (size_t i = 0; i < G_N_ELEMENTS(powers); i++) {
        start_narrow(search);
        give_out(search, powers[i]);
        /* Wide steps first: a row is lower only when its highest cell is, which may take more than one em. */
        int ems = WIDEST_STEP;
        for (int moves = 0; moves < MOST_MOVES && ems > 0; moves++)
            ems = move_best(search, ems) ? WIDEST_STEP : ems - 1;
        count_now(search);
        double reached = height_in_lines(search, -1, -1);
        if (reached < lowest - rounding)
            memcpy(best, search->widths, sizeof *best * (size_t)fit->columns);
        lowest = MIN(lowest, reached);
    }
    memcpy(search->widths, best, sizeof *best * (size_t)fit->columns);
}

void columns_fit(const ColumnFit *fit, double *widths) {
    gsize columns = (gsize)fit->columns, cells = columns * (gsize)MAX(fit->rows, 1);
    g_autofree double *values = g_new0(double, columns * 3);
    g_autofree double *counts = g_new0(double, cells * 3);
    g_autofree TopCells *tops = g_new(TopCells, MAX(fit->rows, 1));
    WidthSearch search = {.fit = fit,
                          .widths = widths,
                          .least = values,
                          .most = values + columns,
                          .weight = values + 2 * columns,
                          .now = counts,
                          .wider = counts + cells,
                          .narrower = counts + 2 * cells,
                          .tops = tops};
    for (guint i = 0; i < fit->cells->len; i++) {
        const ColumnCell *cell = &g_array_index(fit->cells, ColumnCell, i);
        search.least[cell->column] = MAX(search.least[cell->column], cell->least);
        search.most[cell->column] = MAX(search.most[cell->column], cell->most);
        for (guint k = 0; k < cell->paragraphs; k++)
            search.weight[cell->column] += cell->lengths[k].points;
    }
    double most = sum(search.most, fit->columns);
    if (most > fit->total) {
        search_widths(&search);
        return;
    }
    for (int c = 0; c < fit->columns; c++) /* all on one line, and what is left over shared */
        widths[c] = search.most[c] + (fit->total - most) / fit->columns;
}
