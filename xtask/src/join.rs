//! Joins files of the module that are mostly loaded together.
//!
//! The module is taken apart by who uses what: with thirteen parts there are hundreds of different sets of users, and a file
//! for each. Most hold less than a request costs. Two files become one where the requests that this saves are worth more
//! than the bytes that some part then loads without need.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use wasm_encoder::{
    CodeSection, DataSection, ElementSection, FunctionSection, ImportSection, Module, TypeSection,
    reencode::{Error, Reencode},
};
use wasmparser::{Import, Parser, Payload, TypeRef};

/// What a request is worth, in bytes as they lie in the files: a file is asked for, compiled and started on its own. Brotli
/// makes about a third of them. See decision 0016 for what that came to.
const REQUEST: usize = 5_000;

/// A file of the module, or several that become one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Group {
    /// What it is joined from.
    pub(crate) files: Vec<String>,
    /// A bit for each part that needs it.
    used_by: u128,
    size: usize,
}

/// Which files become one. `files` are the files by name with their sizes, `of_part` the names of those that a part needs.
pub(crate) fn groups(files: &BTreeMap<String, usize>, of_part: &BTreeMap<String, Vec<String>>) -> Vec<Group> {
    assert!(of_part.len() <= 128, "a bit for each part");
    let group = |(name, size): (&String, &usize)| {
        let needs = |needed: &Vec<String>| u128::from(needed.contains(name));
        let used_by = of_part.values().rev().fold(0, |bits, needed| bits << 1 | needs(needed));
        Group { files: vec![name.clone()], used_by, size: *size }
    };
    let mut groups: Vec<Group> = files.iter().map(group).collect();
    while let Some((first, second)) = worth_most(&groups) {
        let second = groups.swap_remove(second);
        let joined = &mut groups[first];
        joined.files.extend(second.files);
        joined.used_by |= second.used_by;
        joined.size += second.size;
    }
    groups
}

/// The two groups, the first before the second, that save most when they become one; none if no two save anything.
fn worth_most(groups: &[Group]) -> Option<(usize, usize)> {
    let pairs =
        (0..groups.len()).flat_map(|first| (first + 1..groups.len()).map(move |second| (first, second)));
    let worth = |(first, second): (usize, usize)| {
        let (first_group, second_group) = (&groups[first], &groups[second]);
        let count = |users: u128| usize::try_from(users.count_ones()).ok();
        let both = count(first_group.used_by & second_group.used_by)?;
        let needless = first_group.size * count(second_group.used_by & !first_group.used_by)?
            + second_group.size * count(first_group.used_by & !second_group.used_by)?;
        Some(((REQUEST * both).checked_sub(needless).filter(|gain| *gain > 0)?, (first, second)))
    };
    // Of equals the first: the same build makes the same files.
    pairs.filter_map(worth).max_by_key(|(gain, pair)| (*gain, std::cmp::Reverse(*pair))).map(|(_, pair)| pair)
}

/// One module that does what several of them do, which were taken out of the same module: they fill the table and the
/// memory of the main module, each at places of its own, and export nothing.
pub(crate) fn join(modules: &[&[u8]]) -> Result<Vec<u8>> {
    let mut joined = Joined::default();
    for module in modules {
        joined.add(module)?;
    }
    Ok(joined.finish())
}

#[derive(Default)]
struct Joined<'a> {
    types: TypeSection,
    imports: ImportSection,
    functions: FunctionSection,
    elements: ElementSection,
    code: CodeSection,
    data: DataSection,
    imported: Vec<Import<'a>>,
}

impl<'a> Joined<'a> {
    /// The module.
    fn finish(self) -> Vec<u8> {
        let Self { types, imports, functions, elements, code, data, .. } = self;
        let mut module = Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&functions)
            .section(&elements)
            .section(&code)
            .section(&data);
        module.finish()
    }

    fn add(&mut self, module: &'a [u8]) -> Result<()> {
        let mut places =
            Places { types: self.types.len(), functions: self.functions.len(), ..Places::default() };
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::Version { .. } | Payload::CodeSectionEntry(_) | Payload::End(_) => {}
                Payload::TypeSection(types) => places.parse_type_section(&mut self.types, types)?,
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        self.import(import?, &mut places)?;
                    }
                }
                Payload::FunctionSection(functions) => {
                    places.parse_function_section(&mut self.functions, functions)?;
                }
                Payload::ElementSection(elements) => {
                    places.parse_element_section(&mut self.elements, elements)?
                }
                Payload::DataSection(data) => places.parse_data_section(&mut self.data, data)?,
                Payload::CodeSectionStart { range, .. } => {
                    let section = wasmparser::BinaryReader::new(&module[range.clone()], range.start);
                    places
                        .parse_code_section(&mut self.code, wasmparser::CodeSectionReader::new(section)?)?;
                }
                other => bail!("a part of the module has something that was never seen in one: {other:?}"),
            }
        }
        Ok(())
    }

    /// Imports what another file may have imported already.
    fn import(&mut self, import: Import<'a>, places: &mut Places) -> Result<()> {
        let same_kind =
            |other: &&Import<'_>| std::mem::discriminant(&other.ty) == std::mem::discriminant(&import.ty);
        let known = self.imported.iter().filter(same_kind);
        let place =
            known.clone().position(|known| (known.module, known.name) == (import.module, import.name));
        let index = place.unwrap_or(known.count());
        match import.ty {
            TypeRef::Global(_) => places.globals.push(u32::try_from(index)?),
            // There is one of each.
            TypeRef::Memory(_) | TypeRef::Table(_) if index == 0 => {}
            _ => bail!("a part of the module imports something that was never seen in one: {import:?}"),
        }
        if place.is_none() {
            places.parse_import(&mut self.imports, import)?;
            self.imported.push(import);
        }
        Ok(())
    }
}

/// Where the contents of a file come to stand in the joined one.
#[derive(Default)]
struct Places {
    types: u32,
    functions: u32,
    globals: Vec<u32>,
}

/// A global that a file uses and does not import.
#[derive(Debug)]
struct UnknownGlobal(u32);

impl std::fmt::Display for UnknownGlobal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a part of the module uses global {}, which it does not import", self.0)
    }
}

impl std::error::Error for UnknownGlobal {}

impl Reencode for Places {
    type Error = UnknownGlobal;

    fn type_index(&mut self, index: u32) -> Result<u32, Error<Self::Error>> {
        Ok(self.types + index)
    }

    fn function_index(&mut self, index: u32) -> Result<u32, Error<Self::Error>> {
        Ok(self.functions + index)
    }

    fn global_index(&mut self, index: u32) -> Result<u32, Error<Self::Error>> {
        let known = usize::try_from(index).ok().and_then(|index| self.globals.get(index).copied());
        known.ok_or(Error::UserError(UnknownGlobal(index)))
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        ConstExpr, ElementMode, ElementSegment, Elements, EntityType, Function, GlobalType, MemoryType,
        RefType, TableType, ValType,
    };
    use wasmparser::Validator;

    use super::*;

    const TABLE: TableType = TableType {
        element_type: RefType::FUNCREF,
        minimum: 10,
        maximum: None,
        table64: false,
        shared: false,
    };
    const MEMORY: MemoryType =
        MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
    const GLOBAL: GlobalType = GlobalType { val_type: ValType::I32, mutable: true, shared: false };

    /// A file with two functions at places of the table from `slot` on, of which the second calls the first, and a byte at
    /// an address.
    fn part(slot: i32, answer: i32, has_global: bool) -> Vec<u8> {
        let mut imports = ImportSection::new();
        if has_global {
            imports.import("main", "shared", EntityType::Global(GLOBAL));
        }
        imports.import("main", "table", EntityType::Table(TABLE));
        imports.import("main", "memory", EntityType::Memory(MEMORY));
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        let mut functions = FunctionSection::new();
        functions.function(0).function(0);
        let mut elements = ElementSection::new();
        let mode = ElementMode::Active { table: Some(0), offset: &ConstExpr::i32_const(slot) };
        elements.segment(ElementSegment { mode, elements: Elements::Functions([0, 1].as_slice().into()) });
        let mut code = CodeSection::new();
        let mut first = Function::new([]);
        first.instructions().i32_const(answer).end();
        let mut second = Function::new([]);
        second.instructions().call(0);
        if has_global {
            second.instructions().global_get(0).i32_add();
        }
        second.instructions().end();
        code.function(&first).function(&second);
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(slot), [7]);
        Joined { types, imports, functions, elements, code, data, ..Joined::default() }.finish()
    }

    #[test]
    fn joined_modules_are_one_that_is_valid_and_has_all_of_them() {
        let parts = [part(0, 11, false), part(4, 22, true), part(8, 33, true)];
        let joined = join(&parts.each_ref().map(Vec::as_slice)).unwrap();
        Validator::new().validate_all(&joined).unwrap();
        let text = format!("{:?}", Parser::new(0).parse_all(&joined).map(Result::unwrap).collect::<Vec<_>>());
        assert_eq!(text.matches("CodeSectionEntry").count(), 6);
        let imports = Parser::new(0).parse_all(&joined).find_map(|payload| match payload {
            Ok(Payload::ImportSection(imports)) => Some(imports.into_imports().count()),
            _ => None,
        });
        assert_eq!(imports, Some(3), "what is imported twice is imported once");
    }

    #[test]
    fn functions_call_those_of_their_own_file() {
        let parts = [part(0, 11, true), part(4, 22, true)];
        let joined = join(&parts.each_ref().map(Vec::as_slice)).unwrap();
        let calls: Vec<u32> = Parser::new(0)
            .parse_all(&joined)
            .filter_map(|payload| match payload {
                Ok(Payload::CodeSectionEntry(body)) => Some(body),
                _ => None,
            })
            .flat_map(|body| body.get_operators_reader().unwrap())
            .filter_map(|operator| match operator.unwrap() {
                wasmparser::Operator::Call { function_index } => Some(function_index),
                _ => None,
            })
            .collect();
        assert_eq!(calls, [0, 2]);
    }

    #[test]
    fn a_module_with_something_else_is_refused() {
        let mut module = Module::new();
        let mut exports = wasm_encoder::ExportSection::new();
        exports.export("main", wasm_encoder::ExportKind::Memory, 0);
        module.section(&exports);
        assert!(join(&[&module.finish()]).is_err());
    }

    fn of_part(parts: &[(&str, &[&str])]) -> BTreeMap<String, Vec<String>> {
        let names = |files: &[&str]| files.iter().map(|file| (*file).to_owned()).collect();
        parts.iter().map(|(part, files)| ((*part).to_owned(), names(files))).collect()
    }

    #[test]
    fn small_files_that_are_loaded_together_become_one_and_large_ones_stay() {
        let sizes = [("two", 300), ("three", 200), ("cost", 500_000), ("stages", 400_000), ("way", 300_000)];
        let sizes = sizes.map(|(name, size)| (name.to_owned(), size)).into();
        let of_part = of_part(&[
            ("cost", &["two", "three", "cost"]),
            ("stages", &["two", "three", "stages"]),
            ("way", &["three", "way"]),
        ]);
        let mut groups: Vec<Vec<String>> =
            groups(&sizes, &of_part).into_iter().map(|group| group.files).collect();
        groups.iter_mut().for_each(|files| files.sort());
        groups.sort();
        assert_eq!(groups, [vec!["cost"], vec!["stages"], vec!["three", "two"], vec!["way"]]);
    }

    #[test]
    fn files_that_are_never_loaded_together_stay_apart() {
        let sizes = [("a", 10), ("b", 10)].map(|(name, size)| (name.to_owned(), size)).into();
        assert_eq!(groups(&sizes, &of_part(&[("one", &["a"]), ("two", &["b"])])).len(), 2);
    }
}
